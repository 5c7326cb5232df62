import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/** A company that may be the one that answered a call. */
export type LikelyCompany = { id: string; name: string; kvkNumber: string | null; place: string };

/** Companies with this KVK number, else of this name: at most five. */
export async function selectLikely(
  tx: Tx,
  { kvkNumber, companyName }: { kvkNumber: string; companyName: string },
): Promise<LikelyCompany[]> {
  const companies = tx
    .selectFrom('company')
    .select(['id', 'name', 'kvkNumber', 'place'])
    .where('mergedIntoId', 'is', null);
  const byNumber = await companies.where('kvkNumber', '=', kvkNumber).limit(5).execute();
  if (byNumber.length > 0) return byNumber;
  return companies.where(sql`lower(name)`, '=', sql`lower(${companyName})`).orderBy('id').limit(5).execute();
}

/** Whether the number is in use at all, also by a company that was merged away. */
export async function isKvkNumberKnown(tx: Tx, institutionId: string, kvkNumber: string): Promise<boolean> {
  // The same lock as the register of companies takes, so that two who send at once are one company.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kvk ${institutionId} ${kvkNumber}`}, 0))`.execute(tx);
  const row = await tx.selectFrom('company').select('id').where('kvkNumber', '=', kvkNumber).executeTakeFirst();
  return row !== undefined;
}

/** The person with this address, if the hogeschool knows one. */
export async function selectPersonOf(tx: Tx, email: string): Promise<{ id: string; name: string } | null> {
  return (
    (await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('email', '=', email)
      .orderBy('createdAt')
      .executeTakeFirst()) ?? null
  );
}

type Landing = {
  institutionId: string;
  companyId: string;
  name: string;
  kvkNumber: string;
  place: string;
  source: string;
  now: Date;
};

/** A new company in the pipeline: interested, and by which call. */
export async function insertInterested(
  tx: Tx,
  { institutionId, companyId, name, kvkNumber, place, source, now }: Landing,
  change: { id: string; personId: string | null },
): Promise<void> {
  await tx
    .insertInto('company')
    .values({ institutionId, id: companyId, name, kvkNumber, place, source, stage: 'interested', createdAt: now })
    .execute();
  await insertStage(tx, { institutionId, companyId, from: 'unknown', reason: source, now }, change);
}

/** Makes a known company interested, when nobody came further with it yet. */
export async function raiseToInterested(
  tx: Tx,
  { institutionId, companyId, source, now }: Pick<Landing, 'institutionId' | 'companyId' | 'source' | 'now'>,
  change: { id: string; personId: string | null },
): Promise<void> {
  const before = await tx
    .selectFrom('company')
    .select('stage')
    .where('id', '=', companyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (before.stage !== 'unknown' && before.stage !== 'approached') return;
  await tx.updateTable('company').set({ stage: 'interested' }).where('id', '=', companyId).execute();
  await insertStage(tx, { institutionId, companyId, from: before.stage, reason: source, now }, change);
}

async function insertStage(
  tx: Tx,
  step: { institutionId: string; companyId: string; from: string; reason: string; now: Date },
  { id, personId }: { id: string; personId: string | null },
): Promise<void> {
  const { institutionId, companyId, from, reason, now } = step;
  await tx
    .insertInto('companyStageChange')
    .values({ institutionId, id, companyId, fromStage: from, toStage: 'interested', reason, personId, at: now })
    .execute();
}

/** The contact who answered, with a person of its own unless the address is known. */
export async function insertInterestedContact(
  tx: Tx,
  base: { institutionId: string; companyId: string; now: Date },
  contact: { id: string; personId: string; isNew: boolean; name: string; email: string; phone: string },
): Promise<void> {
  const { institutionId, companyId, now } = base;
  const { id, personId, isNew, name, email, phone } = contact;
  if (isNew)
    await tx.insertInto('person').values({ institutionId, id: personId, name, email, phone, createdAt: now }).execute();
  await tx.insertInto('contact').values({ institutionId, id, companyId, personId, createdAt: now }).execute();
}

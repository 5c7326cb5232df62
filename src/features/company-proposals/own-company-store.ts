import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import type { OwnFacts } from './rules/proposal.ts';

export type OwnContact = {
  id: string;
  companyId: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string;
  functionTitle: string;
  signs: boolean;
};
export type OwnLocation = { id: string; name: string; street: string; postcode: string; place: string };

const contacts = (tx: Tx, on: IsoDate) =>
  tx
    .selectFrom('contact as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'k.institutionId').onRef('p.id', '=', 'k.personId'),
    )
    .select(['k.id', 'k.companyId', 'k.personId', 'p.name', 'p.email', 'p.phone', 'k.functionTitle', 'k.signs'])
    .where(sql<boolean>`coalesce(k.valid_until, ${on}) >= ${on}`);

/** The contact of a link, as long as it is one on this day and has this address. */
export async function selectLinkedContact(tx: Tx, id: string, email: string, on: IsoDate): Promise<OwnContact | null> {
  return (await contacts(tx, on).where('k.id', '=', id).where('p.email', '=', email).executeTakeFirst()) ?? null;
}

/** Everybody of a company on this day, who sign first. */
export async function selectColleagues(tx: Tx, companyId: string, on: IsoDate): Promise<OwnContact[]> {
  return contacts(tx, on)
    .where('k.companyId', '=', companyId)
    .orderBy('k.signs', 'desc')
    .orderBy('p.name')
    .orderBy('k.id')
    .execute();
}

/** The contacts that an address is, of companies that were not merged into another; at most five. */
export async function selectContactsWithAddress(tx: Tx, email: string, on: IsoDate): Promise<OwnContact[]> {
  return contacts(tx, on).where('p.email', '=', email).orderBy('k.createdAt').limit(5).execute();
}

export async function selectLocations(tx: Tx, companyId: string): Promise<OwnLocation[]> {
  return tx
    .selectFrom('companyLocation')
    .select(['id', 'name', 'street', 'postcode', 'place'])
    .where('companyId', '=', companyId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** What a company sees of itself. `lock` holds the row until the transaction ends. */
export async function selectOwnFacts(
  tx: Tx,
  companyId: string,
  options: { lock?: boolean } = {},
): Promise<OwnFacts | null> {
  const query = tx
    .selectFrom('company')
    .select(['name', 'kvkNumber', 'street', 'postcode', 'place', 'phone', 'staff', 'turnover', 'balanceSheet'])
    .where('id', '=', companyId);
  return (await (options.lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export async function writePhone(tx: Tx, companyId: string, phone: string): Promise<void> {
  await tx.updateTable('company').set({ phone }).where('id', '=', companyId).execute();
}

export async function writeFunction(tx: Tx, contactId: string, functionTitle: string): Promise<void> {
  await tx.updateTable('contact').set({ functionTitle }).where('id', '=', contactId).execute();
}

export type Typed = Readonly<Record<string, string>>;

/** What was typed with this link and not sent yet; empty when nothing was. */
export async function selectDraft(tx: Tx, taskLinkId: string): Promise<Typed> {
  const row = await tx
    .selectFrom('companyDataDraft')
    .select('typed')
    .where('taskLinkId', '=', taskLinkId)
    .executeTakeFirst();
  return (row?.typed ?? {}) as Typed;
}

export async function saveDraft(
  tx: Tx,
  institutionId: string,
  taskLinkId: string,
  typed: Typed,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('companyDataDraft')
    .values({ institutionId, taskLinkId, typed: json(typed), savedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'taskLinkId']).doUpdateSet({ typed: json(typed), savedAt: now }),
    )
    .execute();
}

export async function deleteDraft(tx: Tx, taskLinkId: string): Promise<void> {
  await tx.deleteFrom('companyDataDraft').where('taskLinkId', '=', taskLinkId).execute();
}

import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { json, type Tx } from '../../../platform/db/db.ts';
import type { AgreementFacts } from '../agreement-store.ts';
import type { DraftSigner } from '../draft-content.ts';
import type { AgreementState } from '../rules/agreement.ts';
import type { DraftTerms } from '../rules/draft-terms.ts';
import { type Party, parties as partyOrder } from '../rules/party.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import type { Amendment, Change } from './rules/changes.ts';
import type { ConcludedAddendum } from './rules/effective-terms.ts';

export type NewAddendum = {
  institutionId: string;
  id: string;
  amends: AgreementFacts;
  from: IsoDate;
  reason: string;
  base: AgreementTerms;
  terms: DraftTerms;
  createdBy: string;
};

/** Adds an addendum as a draft under the next number of its agreement, such as 2027-0012-A2. The agreement's row must be locked. */
export async function insertAddendum(tx: Tx, addendum: NewAddendum, now: Date): Promise<string> {
  const { institutionId, id, amends, from, reason, base, terms, createdBy } = addendum;
  const { last } = await tx
    .selectFrom('agreement')
    .select(sql<number | null>`max(substring(reference from '-A([0-9]+)$')::integer)`.as('last'))
    .where('amendsId', '=', amends.id)
    .executeTakeFirstOrThrow();
  const reference = `${amends.reference}-A${(last ?? 0) + 1}`;
  const { mkbRouteId, mkbRouteVersionId, cohortId, studentId, companyId, workplaceId, language } = amends;
  await tx
    .insertInto('agreement')
    .values({
      institutionId,
      id,
      reference,
      mkbRouteId,
      mkbRouteVersionId,
      cohortId,
      studentId,
      companyId,
      workplaceId,
      language,
      state: 'draft',
      draft: json(terms),
      startDate: terms.duration.start,
      endDate: terms.duration.end,
      createdBy,
      createdAt: now,
      changedAt: now,
      amendsId: amends.id,
      effectiveFrom: from,
      amendReason: reason,
      amendBase: json(base),
    })
    .execute();
  return reference;
}

/** Sets a draft of an addendum anew: from which day, why, against what, and what it will be. Its row must be locked. */
export async function updateAddendum(
  tx: Tx,
  id: string,
  { from, reason, base, terms }: Pick<NewAddendum, 'from' | 'reason' | 'base' | 'terms'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('agreement')
    .set((row) => ({
      effectiveFrom: from,
      amendReason: reason,
      amendBase: json(base),
      draft: json(terms),
      startDate: terms.duration.start,
      endDate: terms.duration.end,
      revision: row('revision', '+', 1),
      changedAt: now,
    }))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** What has been agreed after the agreement itself, in order of conclusion; of one agreement a handful. */
export async function selectConcludedAddenda(tx: Tx, agreementId: string): Promise<ConcludedAddendum[]> {
  const rows = await tx
    .selectFrom('agreement as a')
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'a.institutionId').onRef('t.id', '=', 'a.currentTextId'),
    )
    .select(['a.id', 'a.reference', 'a.effectiveFrom', 'a.concludedAt', 'a.amendReason', 't.amendment'])
    .where('a.amendsId', '=', agreementId)
    .where('a.state', '=', 'concluded')
    .orderBy('a.concludedAt')
    .orderBy(sql`length(a.reference)`)
    .orderBy('a.reference')
    .execute();
  return rows.map(({ id, reference, effectiveFrom, concludedAt, amendReason, amendment }) => ({
    id,
    reference,
    from: isoDate(effectiveFrom ?? ''),
    concludedAt: concludedAt ?? new Date(0),
    reason: amendReason ?? '',
    changes: (amendment as Amendment).changes,
  }));
}

export type AddendumRow = {
  id: string;
  reference: string;
  state: AgreementState;
  from: IsoDate;
  reason: string;
  changedAt: Date;
  concludedAt: Date | null;
  /** What its text says; null in a draft. */
  changes: readonly Change[] | null;
  isNotice: boolean;
};

/** Every addendum of an agreement, the one that holds last first. */
export async function selectAddenda(tx: Tx, agreementId: string): Promise<AddendumRow[]> {
  const rows = await tx
    .selectFrom('agreement as a')
    .leftJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'a.institutionId').onRef('t.id', '=', 'a.currentTextId'),
    )
    .select(['a.id', 'a.reference', 'a.state', 'a.effectiveFrom', 'a.amendReason', 'a.changedAt', 'a.concludedAt'])
    .select(['t.amendment', 't.parties'])
    .where('a.amendsId', '=', agreementId)
    .orderBy('a.effectiveFrom', 'desc')
    .orderBy('a.createdAt', 'desc')
    .execute();
  return rows.map(({ effectiveFrom, amendReason, amendment, parties, state, ...row }) => ({
    ...row,
    state: state as AgreementState,
    from: isoDate(effectiveFrom ?? ''),
    reason: amendReason ?? '',
    changes: (amendment as Amendment | null)?.changes ?? null,
    isNotice: parties?.length === 0,
  }));
}

/**
 * Who signed or was named for each party most recently, under the agreement or one of its addenda: whom to ask now. With a day: only
 * of addenda that have come by then.
 */
export async function selectNewestSigners(
  tx: Tx,
  agreementId: string,
  heldOn: IsoDate | null = null,
): Promise<DraftSigner[]> {
  const rows = await tx
    .selectFrom('signer as s')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 's.institutionId').onRef('a.id', '=', 's.agreementId'),
    )
    .selectAll('s')
    .select('a.concludedAt')
    .where(({ or, eb }) => or([eb('a.id', '=', agreementId), eb('a.amendsId', '=', agreementId)]))
    .where('a.state', '=', 'concluded')
    .where('s.removedAt', 'is', null)
    .$if(heldOn !== null, (query) =>
      query.where(({ or, eb }) => or([eb('a.amendsId', 'is', null), eb('a.effectiveFrom', '<=', heldOn ?? '')])),
    )
    .orderBy('a.concludedAt', 'desc')
    .orderBy(sql`length(a.reference)`, 'desc')
    .orderBy('a.reference', 'desc')
    .orderBy('s.position')
    .execute();
  const newest = new Map<string, string>();
  for (const { party, agreementId: of } of rows) if (!newest.has(party)) newest.set(party, of);
  return rows
    .filter((row) => newest.get(row.party) === row.agreementId)
    .map((row) => ({
      id: row.id,
      party: row.party as Party,
      name: row.name || null,
      email: row.email || null,
      sharedAddressReason: row.sharedEmailReason || null,
      personId: row.personId,
      functionTitle: row.functionTitle || null,
      ...(row.onPaper && { onPaper: true as const }),
    }))
    .toSorted((a, b) => partyOrder.indexOf(a.party) - partyOrder.indexOf(b.party));
}

/** Makes the columns that lists read follow what holds; those of the company only when the day of a change has come. */
export async function updateEffectiveColumns(
  tx: Tx,
  agreementId: string,
  columns: { startDate: IsoDate; endDate: IsoDate },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({ ...columns, changedAt: now })
    .where('id', '=', agreementId)
    .execute();
}

/**
 * Lets every addendum of this agreement whose day has come pass on its company, workplace and version of the Mkb-route, the last
 * day last, where its text changes them. One whose day lies after the last day on which the agreement held passes nothing on.
 */
export async function passOnColumns(
  tx: Tx,
  agreementId: string,
  { today, endedOn }: { today: IsoDate; endedOn: IsoDate | null },
  now: Date,
): Promise<void> {
  const due = await tx
    .selectFrom('agreement as a')
    .innerJoin('agreementText as t', (join) =>
      join.onRef('t.institutionId', '=', 'a.institutionId').onRef('t.id', '=', 'a.currentTextId'),
    )
    .select(['a.id', 'a.companyId', 'a.workplaceId', 'a.mkbRouteVersionId', 't.amendment', 'a.takenEffectAt'])
    .select('a.effectiveFrom')
    .where('a.amendsId', '=', agreementId)
    .where('a.state', '=', 'concluded')
    .where('a.effectiveFrom', '<=', today)
    .orderBy('a.effectiveFrom')
    .orderBy('a.concludedAt')
    .orderBy(sql`length(a.reference)`)
    .orderBy('a.reference')
    .execute();
  for (const { companyId, workplaceId, mkbRouteVersionId, amendment, effectiveFrom } of due) {
    if (endedOn !== null && (effectiveFrom ?? '') > endedOn) continue;
    const parts = new Set<string>((amendment as Amendment).changes.map(({ part }) => part));
    const columns = {
      ...(parts.has('learning_company.name') && { companyId }),
      ...((parts.has('workplace.location') || parts.has('learning_company.name')) && { workplaceId }),
      ...(parts.has('route') && { mkbRouteVersionId }),
    };
    if (Object.keys(columns).length > 0)
      await tx.updateTable('agreement').set(columns).where('id', '=', agreementId).execute();
  }
  const fresh = due.filter(({ takenEffectAt }) => takenEffectAt === null).map(({ id }) => id);
  if (fresh.length > 0)
    await tx.updateTable('agreement').set({ takenEffectAt: now }).where('id', 'in', fresh).execute();
}

/** Agreements with an addendum whose day has come and of which lists do not know yet. */
export async function selectAgreementsToFollow(tx: Tx, today: IsoDate, after: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select('amendsId')
    .distinct()
    .where('amendsId', 'is not', null)
    .where('state', '=', 'concluded')
    .where('takenEffectAt', 'is', null)
    .where('effectiveFrom', '<=', today)
    .$if(after !== null, (query) => query.where('amendsId', '>', after ?? ''))
    .orderBy('amendsId')
    .limit(1000)
    .execute();
  return rows.flatMap(({ amendsId }) => amendsId ?? []);
}

/** The open drafts and sent addenda of an agreement. */
export async function selectOpenAddenda(tx: Tx, agreementId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select('id')
    .where('amendsId', '=', agreementId)
    .where('state', 'in', ['draft', 'sent', 'partly_signed'])
    .orderBy('createdAt')
    .execute();
  return rows.map(({ id }) => id);
}

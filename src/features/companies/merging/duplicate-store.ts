import { sql } from 'kysely';
import { anyOf, type Tx } from '../../../platform/db/db.ts';
import type { Likeness, Reason } from './rules/likeness.ts';

export const pairsPerPage = 25;

export type PairOf = { id: string; name: string; place: string; kvkNumber: string | null };
export type Pair = { first: PairOf; second: PairOf; reasons: Reason[] };
export type PairPage = { pairs: Pair[]; total: number; waiting: number };

/** One page of pairs that may be one company, the likeliest first; and how many companies were not looked at yet. */
export async function selectPairs(tx: Tx, page: number): Promise<PairPage> {
  const [{ rows }, count, waiting] = await Promise.all([
    openPairs(tx, sql`true`, pairsPerPage, (page - 1) * pairsPerPage),
    tx
      .selectFrom('companyDuplicate')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('dismissedAt', 'is', null)
      .executeTakeFirstOrThrow(),
    tx
      .selectFrom('company')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('matchedAt', 'is', null)
      .where('mergedIntoId', 'is', null)
      .executeTakeFirstOrThrow(),
  ]);
  return { pairs: rows.map(pairOf), total: count.n, waiting: waiting.n };
}

/** Those of one company, which comes first in each; the likeliest first, at most ten. */
export async function selectPairsOf(tx: Tx, companyId: string): Promise<Pair[]> {
  const { rows } = await openPairs(tx, sql`${companyId} in (d.company_id, d.other_company_id)`, 10, 0);
  return rows
    .map(pairOf)
    .map((pair) => (pair.first.id === companyId ? pair : { ...pair, first: pair.second, second: pair.first }));
}

type Row = { reasons: Reason[] } & Record<'id' | 'name' | 'place' | 'otherId' | 'otherName' | 'otherPlace', string> &
  Record<'kvk' | 'otherKvk', string | null>;

const openPairs = (tx: Tx, condition: ReturnType<typeof sql>, limit: number, offset: number) =>
  sql<Row>`
    select d.reasons, a.id, a.name, a.place, a.kvk_number as kvk, b.id as other_id, b.name as other_name, b.place as other_place,
      b.kvk_number as other_kvk
    from company_duplicate d
    join company a on a.institution_id = d.institution_id and a.id = d.company_id
    join company b on b.institution_id = d.institution_id and b.id = d.other_company_id
    where d.dismissed_at is null and ${condition}
    order by d.score desc, d.company_id, d.other_company_id
    limit ${limit} offset ${offset}`.execute(tx);

const pairOf = (row: Row): Pair => ({
  first: { id: row.id, name: row.name, place: row.place, kvkNumber: row.kvk },
  second: { id: row.otherId, name: row.otherName, place: row.otherPlace, kvkNumber: row.otherKvk },
  reasons: row.reasons,
});

export type FoundPair = Likeness & { companyId: string; otherCompanyId: string };
export const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/** Writes what was found for these companies: pairs that were found before and are not like any more go, what was dismissed stays so. */
export async function replacePairs(
  tx: Tx,
  institutionId: string,
  companyIds: readonly string[],
  pairs: readonly FoundPair[],
  now: Date,
): Promise<void> {
  await sql`delete from company_duplicate where dismissed_at is null
    and (company_id = ${anyOf(companyIds)} or other_company_id = ${anyOf(companyIds)})`.execute(tx);
  if (pairs.length > 0)
    await tx
      .insertInto('companyDuplicate')
      .values(pairs.map((pair) => ({ institutionId, ...pair, foundAt: now })))
      .onConflict((conflict) => conflict.columns(['institutionId', 'companyId', 'otherCompanyId']).doNothing())
      .execute();
  await tx.updateTable('company').set({ matchedAt: now }).where('id', '=', anyOf(companyIds)).execute();
}

/** Companies for which nobody looked yet, at most so many. */
export async function selectUnmatched(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('company')
    .select('id')
    .where('matchedAt', 'is', null)
    .where('mergedIntoId', 'is', null)
    .orderBy('id')
    .limit(most)
    // Nobody who adds something to one of these waits.
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ id }) => id);
}

/** Remembers that these two are not the same. */
export async function insertDismissal(
  tx: Tx,
  institutionId: string,
  pair: { companyId: string; otherCompanyId: string },
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('companyDuplicate')
    .values({ institutionId, ...pair, reasons: [], score: 0, foundAt: now, dismissedAt: now, personId: by })
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'companyId', 'otherCompanyId'])
        .doUpdateSet({ dismissedAt: now, personId: by }),
    )
    .execute();
}

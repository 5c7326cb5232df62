import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Commitment, CommitmentFacts, Level } from './rules/commitment.ts';
import type { LetterState } from './rules/letter.ts';

/** A promise with what decides whether it counts, and the newest letter about it. */
export type CommitmentRow = Commitment & {
  companyIsGone: boolean;
  /** The company declined the newest letter, and nobody changed the promise since. */
  declinedOpen: boolean;
  letter: { id: string; state: LetterState; at: Date } | null;
};

const columns = sql`c.id, c.company_id, co.name as company_name, c.mkb_route_id, m.name as mkb_route_name, c.cohort_year, c.level, c.places,
  c.guarantee, c.guarantee_terms, c.note, p.name as recorded_by_name, c.recorded_at, c.changed_at, c.ended_at,
  (co.stage in ('inactive', 'stopped') or co.merged_into_id is not null) as company_is_gone,
  coalesce(l.state in ('refused', 'proposed') and l.closed_at >= c.changed_at, false) as declined_open,
  l.id as letter_id, l.state as letter_state, coalesce(l.closed_at, l.sent_at) as letter_at`;
const tables = sql`commitment c
  join company co on co.institution_id = c.institution_id and co.id = c.company_id
  join mkb_route m on m.institution_id = c.institution_id and m.id = c.mkb_route_id
  join person p on p.institution_id = c.institution_id and p.id = c.recorded_by
  left join lateral (
    select l.id, l.state, l.sent_at, l.closed_at from letter_of_intent l
    where l.institution_id = c.institution_id and l.commitment_id = c.id order by l.sent_at desc, l.id desc limit 1
  ) l on true`;

type Row = Omit<CommitmentRow, 'letter'> & {
  letterId: string | null;
  letterState: LetterState | null;
  letterAt: Date | null;
};

const rowOf = ({ letterId, letterState, letterAt, ...row }: Row): CommitmentRow => ({
  ...row,
  letter: letterId && letterState && letterAt ? { id: letterId, state: letterState, at: letterAt } : null,
});

const ofCompany = fixedQuery<{ companyId: string; fromYear: number; limit: number }>()(
  (_, { companyId, fromYear, limit }) =>
    sql<Row>`select ${columns} from ${tables} where c.company_id = ${companyId} and c.cohort_year >= ${fromYear}
      order by c.cohort_year, m.name, array_position(array['firm', 'intended', 'perhaps'], c.level), c.recorded_at limit ${limit}`,
);

/** What a company promised for this study year and later, also what was ended: at most a hundred. */
export async function selectOfCompany(tx: Tx, companyId: string, fromYear: number): Promise<CommitmentRow[]> {
  return (await ofCompany(tx, { companyId, fromYear, limit: 100 })).map(rowOf);
}

/** Most companies that can promise places to one Mkb-route in a year, and still be counted. */
const mostOfMkbRoute = 5000;

const ofMkbRoute = fixedQuery<{ mkbRouteId: string; fromYear: number; untilYear: number; limit: number }>()(
  (_, { mkbRouteId, fromYear, untilYear, limit }) =>
    sql<Row>`select ${columns} from ${tables}
      where c.mkb_route_id = ${mkbRouteId} and c.cohort_year between ${fromYear} and ${untilYear} and c.ended_at is null
      order by c.cohort_year, array_position(array['firm', 'intended', 'perhaps'], c.level), c.places desc, lower(co.name), c.id limit ${limit}`,
);

/** What companies promised a Mkb-route for these study years and did not take back, firm first. */
export async function selectOfMkbRoute(
  tx: Tx,
  mkbRouteId: string,
  years: { fromYear: number; untilYear: number },
): Promise<CommitmentRow[]> {
  return (await ofMkbRoute(tx, { mkbRouteId, ...years, limit: mostOfMkbRoute })).map(rowOf);
}

const selectOne = async (tx: Tx, where: RawBuilder<unknown>): Promise<CommitmentRow | null> => {
  const { rows } = await sql<Row>`select ${columns} from ${tables} where ${where}`.execute(tx);
  return rows[0] ? rowOf(rows[0]) : null;
};

/** Null when this company has no such promise. `lock` holds it until the transaction ends. */
export async function selectOptionalCommitment(
  tx: Tx,
  companyId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<CommitmentRow | null> {
  if (options.lock) await tx.selectFrom('commitment').select('id').where('id', '=', id).forUpdate().execute();
  return selectOne(tx, sql`c.company_id = ${companyId} and c.id = ${id}`);
}

/** The standing promise of a company to a Mkb-route at one level, other than `exceptId`. */
export const selectSame = (
  tx: Tx,
  { companyId, mkbRouteId, cohortYear, level }: Pick<Commitment, 'companyId' | 'mkbRouteId' | 'cohortYear' | 'level'>,
  exceptId: string | null,
): Promise<CommitmentRow | null> =>
  selectOne(
    tx,
    sql`c.company_id = ${companyId} and c.mkb_route_id = ${mkbRouteId} and c.cohort_year = ${cohortYear} and c.level = ${level}
      and c.ended_at is null and c.id is distinct from ${exceptId}::uuid`,
  );

/** Lets promises of one company come one after another, so that the same one is not recorded twice. */
export async function lockPromisesOf(tx: Tx, companyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`commitments ${companyId}`}, 0))`.execute(tx);
}

export type NewCommitment = CommitmentFacts & Pick<Commitment, 'id' | 'companyId' | 'mkbRouteId' | 'cohortYear'>;

export async function insertCommitment(
  tx: Tx,
  institutionId: string,
  commitment: NewCommitment,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('commitment')
    .values({ institutionId, ...commitment, recordedBy: by.personId, recordedAt: by.at, changedAt: by.at })
    .execute();
}

export async function updateCommitment(tx: Tx, id: string, facts: CommitmentFacts, at: Date): Promise<void> {
  await tx
    .updateTable('commitment')
    .set({ ...facts, changedAt: at })
    .where('id', '=', id)
    .execute();
}

export async function endCommitmentRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('commitment').set({ endedAt: at, changedAt: at }).where('id', '=', id).execute();
}

/** One step in the history of a promise, with all as it stood after it. */
export type CommitmentChange = CommitmentFacts & {
  kind: 'recorded' | 'changed' | 'taken_over' | 'ended';
  reason: string;
};

export async function insertChange(
  tx: Tx,
  ids: { institutionId: string; id: string; commitmentId: string; personId: string },
  { kind, reason, level, places, guarantee, guaranteeTerms, note }: CommitmentChange,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('commitmentChange')
    .values({ ...ids, kind, reason, level, places, guarantee, guaranteeTerms, note, at })
    .execute();
}

/** The history of a promise, newest first: the last fifty. */
export async function selectChanges(
  tx: Tx,
  commitmentId: string,
): Promise<(CommitmentChange & { id: string; at: Date; personName: string })[]> {
  const rows = await tx
    .selectFrom('commitmentChange as h')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'h.institutionId').onRef('p.id', '=', 'h.personId'),
    )
    .select(['h.id', 'h.at', 'h.kind', 'h.level', 'h.places', 'h.guarantee', 'h.guaranteeTerms', 'h.note', 'h.reason'])
    .select('p.name as personName')
    .where('h.commitmentId', '=', commitmentId)
    .orderBy('h.at', 'desc')
    .orderBy('h.id')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, level: row.level as Level, kind: row.kind as CommitmentChange['kind'] }));
}

/** The Mkb-routes to choose from, by name; only this one for a role that was given for one. */
export async function selectMkbRouteOptions(tx: Tx, onlyId: string | null): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('mkbRoute')
    .select(['id', 'name'])
    .$if(onlyId !== null, (query) => query.where('id', '=', onlyId ?? ''))
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
    .execute();
}

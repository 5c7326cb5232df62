import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Company } from '../rules/company.ts';
import type { CompanyFilter, CompanyOrder } from '../rules/company-filter.ts';
import type { Cursor } from '../rules/list-cursor.ts';
import { findCalled, isCalled } from './called-store.ts';
import { companiesPerPage, mostCounted } from './list-limits.ts';
import type { Conditions, Narrowed } from './narrowed-store.ts';

export type CompanyRow = Pick<
  Company,
  | 'id'
  | 'name'
  | 'place'
  | 'kvkNumber'
  | 'stage'
  | 'sbiCode'
  | 'sbiScheme'
  | 'smeStatus'
  | 'largeSince'
  | 'waitingSince'
> & {
  sortName: string;
  ownerName: string | null;
  /** How far it is, in a list by distance; null in others. */
  km: number | null;
  /** The step that is due first; null when there is none. */
  nextStep: string | null;
  nextStepDue: IsoDate | null;
};

/** Spans of days: who asked in one of them waits too long. */
export type LateSpans = readonly { from: IsoDate | null; until: IsoDate }[];

/**
 * What the filter asks of company `c`. `companyId`: the only one that the role reaches; null for all. Conditions compare columns as they are,
 * which row-level security lets an index do.
 */
export async function narrowCompanies(
  tx: Tx,
  filter: CompanyFilter,
  { companyId, late, isByDistance = false }: { companyId: string | null; late: LateSpans; isByDistance?: boolean },
): Promise<Narrowed> {
  const { text, stage, owner, division, size, answer } = filter;
  const all = [sql<boolean>`c.merged_into_id is null`];
  if (companyId) all.push(sql`c.id = ${companyId}`);
  if (stage) all.push(sql`c.stage = ${stage}`);
  if (owner) all.push(owner === 'none' ? sql`c.owner_person_id is null` : sql`c.owner_person_id = ${owner.personId}`);
  if (division) all.push(sql`c.sbi_scheme = ${division.scheme}`, sql`c.sbi_division = ${division.code}`);
  if (size) all.push(sql`c.sme_status = ${size}`);
  if (answer) all.push(sql`c.waiting_since is not null`);
  if (answer === 'late') all.push(isLate(late));
  if (text === '') return { conditions: all, called: null };
  const called = await findCalled(tx, text, { isNameAlone: isByDistance || all.length === 1 });
  return { conditions: [...all, isCalled(called)], called };
}

const isLate = (spans: LateSpans): RawBuilder<boolean> =>
  sql`(${sql.join(
    spans.map(({ from, until }) =>
      from === null
        ? sql`c.waiting_since <= ${until}`
        : sql`(c.waiting_since >= ${from} and c.waiting_since <= ${until})`,
    ),
    sql` or `,
  )})`;

/** What a page of the list is asked by. */
export type ListQuestion = {
  conditions: Conditions;
  order: CompanyOrder;
  after: Cursor | null;
  /** Who is near enough, in a list by distance. */
  near?: RawBuilder<{ id: string; km: number }> | undefined;
  /** Whether to say how many there are. */
  isCounted?: boolean;
};

/** One page of the list. One more row than a page says that there is a next. `count`: how many there are, at most `mostCounted` and one. */
export async function selectCompanyRows(
  tx: Tx,
  question: ListQuestion,
): Promise<{ rows: CompanyRow[]; count: number | null }> {
  const { rows } = await listPage(question).execute(tx);
  return { rows, count: question.isCounted ? (rows[0]?.count ?? 0) : null };
}

/**
 * The statement of a page: one walk along the index of its order, or of what it is narrowed to, says who stands on it. All else is looked up for
 * these only.
 */
export function listPage({
  conditions,
  order,
  after,
  near,
  isCounted,
}: ListQuestion): RawBuilder<CompanyRow & { count: number }> {
  const from = after ? [sortedFrom(order, after)] : [];
  // Who is near meets the conditions already.
  const all = near ? [sql`true`, ...from] : [...conditions, ...from];
  const onPage = sql.lit(companiesPerPage + 1);
  const walk = sql`
    select c.id, ${sortedBy[order]} as at from ${near ?? sql`company`} c where ${sql.join(all, sql` and `)}
    order by ${sortedBy[order]}, c.id limit ${isCounted ? sql.lit(mostCounted + 1) : onPage}`;
  const page = isCounted
    ? sql`select w.*, count(*) over ()::integer as count from (${walk}) w order by w.at, w.id limit ${onPage}`
    : sql`select w.*, 0 as count from (${walk}) w`;
  return sql<CompanyRow & { count: number }>`
    select c.id, c.name, c.place, c.kvk_number, c.stage, c.sbi_code, c.sbi_scheme, c.sme_status, c.large_since, c.waiting_since, c.sort_name,
      ${near ? sql`p.at` : sql`null::double precision`} as km, p.count, o.name as owner_name, s.next_step, s.next_step_due
    from (${page}) p
    join company c on c.id = p.id
    left join person o on o.institution_id = c.institution_id and o.id = c.owner_person_id
    left join lateral (
      select m.next_step, m.next_step_due from contact_moment m
      where m.institution_id = c.institution_id and m.company_id = c.id and m.next_step <> '' and m.next_step_done_at is null
      order by m.next_step_due, m.id limit 1) s on true
    order by p.at, p.id`;
}

/** How a list of companies `c` is sorted, before the id, which makes it whole; `km` is known where they were looked for by distance. */
export const sortedBy: Record<CompanyOrder, RawBuilder<unknown>> = {
  name: sql`c.sort_name`,
  waiting: sql`c.waiting_since`,
  near: sql`c.km`,
};

/** The first condition is the one that an index can start from. */
function sortedFrom(order: CompanyOrder, { at, id }: Cursor): RawBuilder<boolean> {
  const key = sortedBy[order];
  const place = order === 'near' ? Number(at) : at;
  return sql`${key} >= ${place} and (${key} > ${place} or c.id > ${id})`;
}

/** The place of a row in a list of this order. */
export const cursorAt = (row: CompanyRow, order: CompanyOrder): Cursor => ({
  at: order === 'name' ? row.sortName : order === 'near' ? String(row.km) : (row.waitingSince ?? ''),
  id: row.id,
});

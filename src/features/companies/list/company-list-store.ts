import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { namePattern } from '../../../platform/db/name-pattern.ts';
import type { Company } from '../rules/company.ts';
import type { CompanyFilter, CompanyOrder } from '../rules/company-filter.ts';
import type { Cursor } from '../rules/list-cursor.ts';
import { companiesPerPage, mostCounted } from './list-limits.ts';

type Conditions = readonly RawBuilder<boolean>[];

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
 * Conditions on company `c`: what the filter asks for. `companyId`: the only one that the role reaches; null for all. They
 * compare columns as they are, which row-level security lets an index do.
 */
export async function companyConditions(
  tx: Tx,
  filter: CompanyFilter,
  { companyId, late, isByDistance = false }: { companyId: string | null; late: LateSpans; isByDistance?: boolean },
): Promise<Conditions> {
  const { text, stage, owner, division, size, answer } = filter;
  const all = [sql<boolean>`c.merged_into_id is null`];
  if (companyId) all.push(sql`c.id = ${companyId}`);
  if (stage) all.push(sql`c.stage = ${stage}`);
  if (owner) all.push(owner === 'none' ? sql`c.owner_person_id is null` : sql`c.owner_person_id = ${owner.personId}`);
  if (division) all.push(sql`c.sbi_scheme = ${division.scheme}`, sql`c.sbi_division = ${division.code}`);
  if (size) all.push(sql`c.sme_status = ${size}`);
  if (answer) all.push(sql`c.waiting_since is not null`);
  if (answer === 'late') all.push(isLate(late));
  const isNameAlone = all.length === 1;
  if (text) all.push(await isCalled(tx, text, isByDistance || isNameAlone ? common : commonAmongSome));
  return all;
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

/** More companies than this with it in their name, and walking the list fills a page sooner than looking all of them up. */
const common = 200;
/** The same where more is asked of each company than the index of the names can tell. */
const commonAmongSome = 2_000;

/** Condition on company `c`: this in its name, or at the beginning of its place or KVK number. A name that is not common is looked up first. */
async function isCalled(tx: Tx, text: string, most: number): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  // As text, which goes back as it came.
  const { rows } = await sql<{ found: number; ids: string }>`
    select count(*)::integer as found, coalesce(array_agg(id), '{}')::text as ids
    from search.named_like(${pattern}, 'company', ${most + 1})`.execute(tx);
  const { found, ids } = rows[0] ?? { found: 0, ids: '{}' };
  const others = [beginsWith(sql`c.sort_place`, text)];
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{3,8}$/.test(digits))
    others.push(sql`(c.kvk_number >= ${digits.padEnd(8, '0')} and c.kvk_number <= ${digits.padEnd(8, '9')})`);
  // As a case, of which PostgreSQL expects half to be true: of `like` it expects nearly none, and would sort all companies. The sorted name is in
  // small letters already, and comparing these takes an eighth of the time that `ilike` does.
  if (found > most)
    return sql`(case when c.sort_name like (select lower(${pattern}::text)) or ${sql.join(others, sql` or `)} then true end)`;
  return sql`(${sql.join([sql`c.id = any(${ids}::uuid[])`, ...others], sql` or `)})`;
}

/** Condition on a column in small letters that an index sorts byte by byte: it begins with this. */
export function beginsWith(column: RawBuilder<unknown>, text: string): RawBuilder<boolean> {
  const beginning = text.toLowerCase();
  return sql<boolean>`(${column} >= ${beginning} and ${column} < ${`${beginning}\u{10ffff}`})`;
}

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

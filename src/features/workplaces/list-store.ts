import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import type { WorkplaceFilter } from './rules/list-filter.ts';

export type WorkplaceRow = {
  id: string;
  companyId: string;
  companyName: string;
  functionTitle: string;
  place: string;
  daysPerWeek: number[];
  isOpen: boolean;
  mkbRoutes: string[];
  /** In the year of the filter. */
  places: number | null;
  taken: number;
};

/**
 * Workplaces that this role reaches, by the name of their company, after the workplace `after`: one walk along the index of that order
 * until the page is full.
 */
export async function selectWorkplaceRows(
  tx: Tx,
  actor: Actor,
  filter: WorkplaceFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<WorkplaceRow[]> {
  const conditions = await listConditions(tx, actor, filter);
  const { rows } = await listStatement(conditions, filter.year, { after, limit }).execute(tx);
  return rows;
}

export const listStatement = (
  conditions: readonly RawBuilder<boolean>[],
  year: number,
  { after, limit }: { after: string | null; limit: number },
): RawBuilder<WorkplaceRow> => sql<WorkplaceRow>`
    select w.id, w.company_id, c.name as company_name, w.function_title, coalesce(l.place, c.place) as place, w.days_per_week, w.is_open,
      array(select m.name from workplace_mkb_route r join mkb_route m on m.institution_id = r.institution_id and m.id = r.mkb_route_id
        where r.institution_id = w.institution_id and r.workplace_id = w.id order by m.name) as mkb_routes,
      (select x.places from workplace_capacity x where x.institution_id = w.institution_id and x.workplace_id = w.id and x.year = ${year}) as places,
      ${takenIn(year)} as taken
    from workplace w
    join company c on c.institution_id = w.institution_id and c.id = w.company_id
    left join company_location l on l.institution_id = w.institution_id and l.id = w.company_location_id
    where ${sql.join([sql`true`, ...conditions], sql` and `)}
      ${after ? sql`and (w.sorted_as, w.id) > ((select y.sorted_as from workplace y where y.id = ${after}), ${after}::uuid)` : sql``}
    order by w.sorted_as, w.id
    limit ${sql.lit(limit)}`;

const takenIn = (year: number) => sql<number>`(select count(*) from agreement a
  join cohort o on o.institution_id = a.institution_id and o.id = a.cohort_id
  where a.institution_id = w.institution_id and a.workplace_id = w.id and a.amends_id is null
    and a.state in ('draft', 'sent', 'partly_signed', 'concluded')
    and extract(year from o.start_date - interval '8 months') = ${year})`;

async function listConditions(tx: Tx, actor: Actor, filter: WorkplaceFilter): Promise<RawBuilder<boolean>[]> {
  const { year, mkbRouteId, days, text, hasPlace, isClosedToo } = filter;
  const all: RawBuilder<boolean>[] = [];
  if (actor.companyId) all.push(sql`w.company_id = ${actor.companyId}`);
  if (!isClosedToo) all.push(sql`w.is_open`);
  if (mkbRouteId)
    all.push(sql`exists (select from workplace_mkb_route r
      where r.institution_id = w.institution_id and r.workplace_id = w.id and r.mkb_route_id = ${mkbRouteId})`);
  if (days) all.push(sql`w.days_per_week @> array[${days}::integer]`);
  if (hasPlace)
    all.push(sql`coalesce((select x.places from workplace_capacity x
      where x.institution_id = w.institution_id and x.workplace_id = w.id and x.year = ${year}), 0) > ${takenIn(year)}`);
  if (text) all.push(await isCalled(tx, text));
  return all;
}

/** Of a company with this in its name, or with these words as function or place. */
async function isCalled(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const { rows } = await sql<{ id: string }>`select id from search.named_like(${pattern}, 'company', 1000)`.execute(tx);
  const ids = rows.map(({ id }) => id);
  return sql`(w.company_id = ${anyOf(ids)} or w.function_title ilike ${pattern} or w.location ilike ${pattern}
    or coalesce(l.place, c.place) ilike ${pattern})`;
}

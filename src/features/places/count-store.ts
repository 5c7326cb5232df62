import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Province } from './rules/province.ts';
import { spotsWithProvince } from './spot-store.ts';

/** How many per province; `null` is nowhere: no postcode or place of which a point is known. */
export type CompanyCount = { province: Province | null; companies: number; withWorkplaces: number };
export type StudentCount = { province: Province | null; students: number };

/** Companies by the province of their main address, those of one stage or all; as far as the role reaches. */
export async function countCompaniesByProvince(
  tx: Tx,
  { companyId }: Pick<Actor, 'companyId'>,
  stage: string | null,
): Promise<CompanyCount[]> {
  const conditions: RawBuilder<boolean>[] = [sql`c.merged_into_id is null`];
  if (companyId) conditions.push(sql`c.id = ${companyId}`);
  if (stage) conditions.push(sql`c.stage = ${stage}`);
  const { rows } = await sql<CompanyCount>`
    select s.province, sum(f.companies)::integer as companies, sum(f.with_workplaces)::integer as with_workplaces
    from (
      select c.spot, count(*) as companies, count(w.company_id) as with_workplaces
      from company c left join (select distinct company_id from workplace where is_open) w on w.company_id = c.id
      where ${sql.join(conditions, sql` and `)} group by c.spot) f
    left join ${spotsWithProvince} s on s.spot = f.spot
    group by s.province`.execute(tx);
  return rows;
}

/** Students by the province where they live, as far as the role reaches; not those whose data were erased. */
export async function countStudentsByProvince(
  tx: Tx,
  { mkbRouteId }: Pick<Actor, 'mkbRouteId'>,
): Promise<StudentCount[]> {
  const reach = mkbRouteId
    ? sql`and (s.cohort_id is null or exists (select from cohort c
        where c.institution_id = s.institution_id and c.id = s.cohort_id and c.mkb_route_id = ${mkbRouteId}))`
    : sql``;
  const { rows } = await sql<StudentCount>`
    select o.province, count(*)::integer as students
    from student s join person p on p.institution_id = s.institution_id and p.id = s.person_id
    left join ${spotsWithProvince} o on o.spot = s.spot
    where p.erased_at is null ${reach}
    group by o.province`.execute(tx);
  return rows;
}

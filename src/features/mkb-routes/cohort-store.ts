import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';

/** A group of students that starts on a date on a published version. `agreements` counts those not withdrawn. */
export type Cohort = {
  id: string;
  name: string;
  startDate: string;
  endDate: string;
  versionNumber: number;
  agreements: number;
  concluded: number;
};

/** The cohorts of a Mkb-route, the latest start first. */
export async function selectCohorts(tx: Tx, mkbRouteId: string): Promise<Cohort[]> {
  return cohortsOf(tx, { mkbRouteId });
}

const cohortsOf = fixedQuery<{ mkbRouteId: string }>()(
  (_, { mkbRouteId }) => sql<Cohort>`
    select c.id, c.name, c.start_date, c.end_date, v.number as version_number, a.agreements, a.concluded
    from cohort c
    join mkb_route_version v on v.institution_id = c.institution_id and v.id = c.mkb_route_version_id
    cross join lateral (
      select count(*) as agreements, count(*) filter (where state in ('concluded', 'ended')) as concluded
      from agreement where institution_id = c.institution_id and cohort_id = c.id and amends_id is null and state <> 'withdrawn'
    ) a
    where c.mkb_route_id = ${mkbRouteId}
    order by c.start_date desc, c.name`,
);

export type NewCohort = {
  id: string;
  mkbRouteId: string;
  mkbRouteVersionId: string;
  name: string;
  startDate: string;
  endDate: string;
};

export async function insertCohort(tx: Tx, institutionId: string, cohort: NewCohort, at: Date): Promise<void> {
  await tx
    .insertInto('cohort')
    .values({ institutionId, ...cohort, createdAt: at })
    .execute();
}

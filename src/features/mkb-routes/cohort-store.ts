import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

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
  return tx
    .selectFrom('cohort as c')
    .innerJoin('mkbRouteVersion as v', (join) =>
      join.onRef('v.institutionId', '=', 'c.institutionId').onRef('v.id', '=', 'c.mkbRouteVersionId'),
    )
    .leftJoin('agreement as a', (join) =>
      join
        .onRef('a.institutionId', '=', 'c.institutionId')
        .onRef('a.cohortId', '=', 'c.id')
        .on('a.amendsId', 'is', null)
        .on('a.state', '<>', 'withdrawn'),
    )
    .select(['c.id', 'c.name', 'c.startDate', 'c.endDate', 'v.number as versionNumber'])
    .select(sql<number>`count(a.id)`.as('agreements'))
    .select(sql<number>`count(a.id) filter (where a.state in ('concluded', 'ended'))`.as('concluded'))
    .where('c.mkbRouteId', '=', mkbRouteId)
    .groupBy(['c.id', 'c.name', 'c.startDate', 'c.endDate', 'v.number'])
    .orderBy('c.startDate', 'desc')
    .orderBy('c.name')
    .execute();
}

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

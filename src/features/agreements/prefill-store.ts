import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Role } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type FixedValues, fixedQuery } from '../../platform/db/fixed-query.ts';
import type { Design } from '../mkb-routes/index.ts';
import type { RouteFacts } from './rules/terms.ts';

export type CohortOption = {
  id: string;
  name: string;
  mkbRouteId: string;
  mkbRouteVersionId: string;
  mkbRouteName: string;
  programmeName: string;
  start: IsoDate;
  end: IsoDate;
};

const cohortsWithRoute = (tx: Tx) =>
  tx
    .selectFrom('cohort as c')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'c.institutionId').onRef('m.id', '=', 'c.mkbRouteId'),
    )
    .innerJoin('programme as p', (join) =>
      join.onRef('p.institutionId', '=', 'm.institutionId').onRef('p.id', '=', 'm.programmeId'),
    )
    .innerJoin('mkbRouteVersion as v', (join) =>
      join.onRef('v.institutionId', '=', 'c.institutionId').onRef('v.id', '=', 'c.mkbRouteVersionId'),
    )
    // A version that a later one took the place of was published, and its cohorts go on.
    .where('v.state', 'in', ['published', 'superseded'])
    .where('p.degree', 'in', ['associate_degree', 'bachelor']);

const cohortColumns = [
  'c.id',
  'c.name',
  'c.mkbRouteId',
  'c.mkbRouteVersionId',
  'm.name as mkbRouteName',
  'p.name as programmeName',
  'c.startDate',
  'c.endDate',
] as const;

/** The cohorts that are not over, of one Mkb-route or (null) of all. The nearest start first. */
export async function selectCohortOptions(tx: Tx, mkbRouteId: string | null, today: IsoDate): Promise<CohortOption[]> {
  const rows = await cohortsWithRoute(tx)
    .select(cohortColumns)
    .where('c.endDate', '>=', today)
    .$if(mkbRouteId !== null, (query) => query.where('c.mkbRouteId', '=', mkbRouteId))
    .orderBy('c.startDate')
    .orderBy('m.name')
    .orderBy('c.id')
    .execute();
  return rows.map(({ startDate, endDate, ...row }) => ({ ...row, start: isoDate(startDate), end: isoDate(endDate) }));
}

export type CohortRoute = CohortOption & { route: RouteFacts; design: Design };

/** A cohort with the Mkb-route as its version designed it. Null when there is none that agreements can be made for. */
export async function selectCohortRoute(tx: Tx, cohortId: string): Promise<CohortRoute | null> {
  const [row] = await cohortWithDesign(tx, { cohortId });
  if (!row) return null;
  const { startDate, endDate, design, degree, mode, versionNumber, ...option } = row;
  const { mkbRouteName, programmeName } = option;
  return {
    ...option,
    start: isoDate(startDate),
    end: isoDate(endDate),
    design: design as Design,
    route: {
      mkbRouteName,
      versionNumber,
      programmeName,
      degree: degree as RouteFacts['degree'],
      mode: mode as RouteFacts['mode'],
    },
  };
}

const cohortWithDesign = fixedQuery<{ cohortId: string }>()((tx, { cohortId }) =>
  cohortsWithRoute(tx)
    .select(cohortColumns)
    .select(['v.number as versionNumber', 'v.design', 'p.degree', 'p.mode'])
    .where('c.id', '=', cohortId),
);

export type StaffMember = { personId: string; name: string; email: string | null; role: Role; forThisRoute: boolean };

type OnDate = { mkbRouteId: string; on: string };
const staffOn = (tx: Tx, { mkbRouteId, on }: FixedValues<OnDate>) =>
  tx
    .selectFrom('roleAssignment as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'r.institutionId').onRef('p.id', '=', 'r.personId'),
    )
    .select(['p.id as personId', 'p.name', 'p.email', 'r.role', 'r.mkbRouteId'])
    .where('r.validFrom', '<=', on)
    .where(({ or, eb }) => or([eb('r.validUntil', 'is', null), eb('r.validUntil', '>=', on)]))
    .where(({ or, eb }) => or([eb('r.mkbRouteId', 'is', null), eb('r.mkbRouteId', '=', mkbRouteId)]))
    .orderBy(sql`r.mkb_route_id is null`)
    .orderBy('p.name')
    .orderBy('r.id');

/** Who may sign for the hogeschool on a date: those who may for this Mkb-route first. */
export async function selectSignatories(tx: Tx, mkbRouteId: string, on: IsoDate): Promise<StaffMember[]> {
  return (await signatoriesOn(tx, { mkbRouteId, on })).map(staffMember);
}

const signatoriesOn = fixedQuery<OnDate>()((tx, on) => staffOn(tx, on).where('r.maySign', '=', true));

/** The visiting tutors on a date: those of this Mkb-route first. */
export async function selectVisitingTutors(tx: Tx, mkbRouteId: string, on: IsoDate): Promise<StaffMember[]> {
  return (await tutorsOn(tx, { mkbRouteId, on })).map(staffMember);
}

const tutorsOn = fixedQuery<OnDate>()((tx, on) => staffOn(tx, on).where('r.role', '=', 'visiting_tutor'));

type StaffRow = { personId: string; name: string; email: string | null; role: string; mkbRouteId: string | null };
const staffMember = ({ mkbRouteId, role, ...person }: StaffRow): StaffMember => ({
  ...person,
  role: role as Role,
  forThisRoute: mkbRouteId !== null,
});

export async function selectInstitutionFacts(tx: Tx, id: string): Promise<{ name: string; place: string }> {
  return tx.selectFrom('institution').select(['name', 'place']).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Holds the student's row until the transaction ends, so that a double click makes one agreement. */
export async function lockStudentOfAgreement(tx: Tx, studentId: string): Promise<void> {
  await tx.selectFrom('student').select('id').where('id', '=', studentId).forUpdate().execute();
}

export type OpenAgreement = { id: string; reference: string; state: string };

/** Other agreements of a student in a cohort that can still be or are in force. */
export async function selectOtherAgreements(
  tx: Tx,
  { studentId, cohortId, except }: { studentId: string; cohortId: string; except: string | null },
): Promise<OpenAgreement[]> {
  return tx
    .selectFrom('agreement')
    .select(['id', 'reference', 'state'])
    .where('studentId', '=', studentId)
    .where('cohortId', '=', cohortId)
    .where('amendsId', 'is', null)
    .where('state', 'in', ['draft', 'sent', 'partly_signed', 'concluded'])
    .$if(except !== null, (query) => query.where('id', '!=', except ?? ''))
    .orderBy('changedAt', 'desc')
    .execute();
}

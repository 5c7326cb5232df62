import { type SelectQueryBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { TargetGroup } from '../../kernel/target-group.ts';
import type { Tx } from '../../platform/db/db.ts';
import { literalPattern } from '../../platform/db/name-pattern.ts';
import type { PlaceFilter } from '../companies/index.ts';
import type { Cohort, Student, StudentFacts, StudentOption } from './rules/student.ts';

export const studentsPerPage = 50;

/** Whose students these are for: a role given for one Mkb-route sees fewer. */
export type StudentReach = Pick<Actor, 'mkbRouteId'>;

const studentsWithPerson = (tx: Tx) =>
  tx
    .selectFrom('student as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 's.institutionId').onRef('p.id', '=', 's.personId'),
    )
    .leftJoin('cohort as c', (join) =>
      join.onRef('c.institutionId', '=', 's.institutionId').onRef('c.id', '=', 's.cohortId'),
    )
    .leftJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'c.institutionId').onRef('m.id', '=', 'c.mkbRouteId'),
    );
type StudentsWithPerson = ReturnType<typeof studentsWithPerson>;
type From<Q> = Q extends SelectQueryBuilder<infer DB, infer TB, object> ? [DB, TB] : never;
type StudentQuery<O> = SelectQueryBuilder<From<StudentsWithPerson>[0], From<StudentsWithPerson>[1], O>;

/**
 * Leaves out who is beyond an actor's reach: a role for one Mkb-route sees the students of its cohorts, and those without
 * a cohort, who may still join it.
 */
function within<O>(query: StudentQuery<O>, { mkbRouteId }: StudentReach): StudentQuery<O> {
  if (mkbRouteId === null) return query;
  return query.where(({ or, eb }) => or([eb('s.cohortId', 'is', null), eb('c.mkbRouteId', '=', mkbRouteId)]));
}

export type StudentSearch = {
  /** Part of a name or student number; '' for all. */
  text: string;
  /** Of this cohort; 'none' for those without one; null for all. */
  cohort: string | 'none' | null;
  /** From 1. */
  page: number;
  place: Pick<PlaceFilter, 'conditions' | 'near'>;
};
export type StudentRow = Pick<
  Student,
  'id' | 'name' | 'studentNumber' | 'email' | 'birthDate' | 'targetGroup' | 'cohort'
> & { /** How far, in a list by distance; null in others. */ km: number | null };
export type StudentPage = { rows: StudentRow[]; total: number; withoutCohort: number };

/** One page of the students an actor reaches, by name or nearest first, with how many there are in all. */
export async function selectStudents(tx: Tx, reach: StudentReach, search: StudentSearch): Promise<StudentPage> {
  const { text, cohort, page, place } = search;
  const near = await place.near?.rows({ conditions: [], called: null });
  const part = `%${literalPattern(text)}%`;
  const found = within(studentsWithPerson(tx), reach)
    .$if(text !== '', (query) =>
      query.where(({ or, eb }) => or([eb('p.name', 'ilike', part), eb('s.studentNumber', 'ilike', part)])),
    )
    .$if(cohort === 'none', (query) => query.where('s.cohortId', 'is', null))
    .$if(cohort !== null && cohort !== 'none', (query) => query.where('s.cohortId', '=', cohort))
    .where(sql<boolean>`${sql.join([sql`true`, ...place.conditions], sql` and `)}`)
    .$if(near !== undefined, (query) => query.where(sql<boolean>`s.id in (select id from ${near} n)`));
  const count = await found
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('s.cohortId', 'is', null).as('withoutCohort'),
    ])
    .executeTakeFirstOrThrow();
  const pageOf = <O>(query: StudentQuery<O>) =>
    query
      .select(studentColumns)
      .orderBy('s.id')
      .limit(studentsPerPage)
      .offset((page - 1) * studentsPerPage)
      .execute();
  const rows = near
    ? await pageOf(found.select(sql<number>`n.km`.as('km')).innerJoin(near.as('n'), 'n.id', 's.id').orderBy('n.km'))
    : await pageOf(found.select(sql<null>`null`.as('km')).orderBy(sql`lower(p.name)`));
  return { rows: rows.map((row) => ({ ...studentOf(row), km: row.km })), ...count };
}

/** Null when this hogeschool has no such student, or the actor does not reach the student. */
export async function selectVisibleStudent(tx: Tx, reach: StudentReach, id: string): Promise<Student | null> {
  const row = await within(studentsWithPerson(tx), reach)
    .select(studentColumns)
    .where('s.id', '=', id)
    .executeTakeFirst();
  return row ? studentOf(row) : null;
}

/** The students an actor can choose from, by name. */
export async function selectStudentOptions(tx: Tx, reach: StudentReach): Promise<StudentOption[]> {
  return within(studentsWithPerson(tx), reach)
    .select(['s.id', 'p.name', 's.studentNumber', 's.cohortId', 'c.name as cohortName', 'c.mkbRouteId'])
    .orderBy(sql`lower(p.name)`)
    .orderBy('s.id')
    .execute();
}

/** The cohorts an actor can put a student in, the latest first. */
export async function selectCohortOptions(tx: Tx, { mkbRouteId }: StudentReach): Promise<Cohort[]> {
  const rows = await tx
    .selectFrom('cohort as c')
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'c.institutionId').onRef('m.id', '=', 'c.mkbRouteId'),
    )
    .select(['c.id', 'c.name', 'c.startDate', 'c.endDate', 'c.mkbRouteId', 'm.name as mkbRouteName'])
    .$if(mkbRouteId !== null, (query) => query.where('c.mkbRouteId', '=', mkbRouteId))
    .orderBy('m.name')
    .orderBy('c.startDate', 'desc')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({ ...row, startDate: isoDate(row.startDate), endDate: isoDate(row.endDate) }));
}

export async function selectStudentByNumber(tx: Tx, studentNumber: string): Promise<Student | null> {
  const row = await studentsWithPerson(tx)
    .select(studentColumns)
    .where('s.studentNumber', '=', studentNumber)
    .executeTakeFirst();
  return row ? studentOf(row) : null;
}

export async function selectStudentOfPerson(tx: Tx, personId: string): Promise<Student | null> {
  const row = await studentsWithPerson(tx).select(studentColumns).where('s.personId', '=', personId).executeTakeFirst();
  return row ? studentOf(row) : null;
}

/** Makes others wait who add or change a student with this number, so that it stays unique without a failed statement. */
export async function lockStudentNumber(tx: Tx, institutionId: string, studentNumber: string): Promise<void> {
  const key = `student ${institutionId} ${studentNumber}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

/** Holds the student's row until the transaction ends. */
export async function lockStudent(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('student').select('id').where('id', '=', id).forUpdate().execute();
}

type StudentColumns = Omit<StudentFacts, 'name' | 'email'> & { personId: string };

export async function insertStudent(
  tx: Tx,
  institutionId: string,
  id: string,
  columns: StudentColumns,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('student')
    .values({ institutionId, id, ...columns, createdAt: now })
    .execute();
}

export async function updateStudent(tx: Tx, id: string, columns: StudentColumns): Promise<void> {
  await tx.updateTable('student').set(columns).where('id', '=', id).execute();
}

const studentColumns = [
  's.id',
  's.personId',
  'p.name',
  'p.email',
  's.studentNumber',
  's.birthDate',
  's.street',
  's.postcode',
  's.place',
  's.targetGroup',
  's.cohortId',
  'c.name as cohortName',
  'c.startDate',
  'c.endDate',
  'c.mkbRouteId',
  'm.name as mkbRouteName',
] as const;

type Row = {
  [Key in 'id' | 'personId' | 'name' | 'studentNumber' | 'street' | 'postcode' | 'place']: string;
} & {
  [Key in
    | 'email'
    | 'birthDate'
    | 'targetGroup'
    | 'cohortId'
    | 'cohortName'
    | 'startDate'
    | 'endDate'
    | 'mkbRouteId'
    | 'mkbRouteName']: string | null;
};

function studentOf(row: Row): Student {
  const { cohortId, cohortName, startDate, endDate, mkbRouteId, mkbRouteName } = row;
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    email: row.email,
    studentNumber: row.studentNumber,
    birthDate: row.birthDate === null ? null : isoDate(row.birthDate),
    street: row.street,
    postcode: row.postcode,
    place: row.place,
    targetGroup: row.targetGroup as TargetGroup | null,
    cohortId,
    cohort:
      cohortId && cohortName && startDate && endDate && mkbRouteId && mkbRouteName
        ? {
            id: cohortId,
            name: cohortName,
            startDate: isoDate(startDate),
            endDate: isoDate(endDate),
            mkbRouteId,
            mkbRouteName,
          }
        : null,
  };
}

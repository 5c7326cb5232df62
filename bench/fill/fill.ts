import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { AuditKeys } from '../../src/platform/audit/audit-keys.ts';
import { Random } from '../random.ts';
import { type PlannedAgreement, planAgreements, type Student } from './agreement-plan.ts';
import { insertAgreements, insertDocuments } from './agreement-rows.ts';
import { insertAudit, type LoggedAct } from './audit-rows.ts';
import { fillHogeschool, type Hogeschool } from './hogeschool.ts';
import { insertRows } from './insert-rows.ts';
import { personName, placeName } from './names.ts';
import { fillRelations } from './relations.ts';
import { insertSigners } from './signer-rows.ts';
import { makeVariants } from './variants.ts';

const agreementsAtOnce = 4000;

export type World = Hogeschool & {
  agreements: PlannedAgreement[];
  /** Students without an agreement, each in a cohort that is not over. */
  freeStudents: Student[];
};

/**
 * Fills an empty, migrated database as its superuser. `openSigners` people at least can still sign, and `freeStudents` students have
 * no agreement yet; `keys` are those of the product that will read it. Rows are written past triggers and foreign keys, since all are made here together.
 */
export async function fillDatabase(
  client: pg.Client,
  keys: AuditKeys,
  wanted: { agreements: number; companies: number; openSigners: number; freeStudents: number },
): Promise<World> {
  const random = new Random(20261123);
  await client.query("set session_replication_role = 'replica'");
  await client.query("set maintenance_work_mem = '512MB'");
  await client.query('begin');
  const makeIndexes = await dropIndexes(client);
  const hogeschool = await fillHogeschool(client, random, wanted.agreements);
  const { institutionId, cohorts, staff } = hogeschool;
  const running = cohorts.filter((cohort) => !cohort.isOver);
  const students = Array.from(
    { length: wanted.agreements + wanted.freeStudents },
    (_, index): Student => ({
      id: randomUUID(),
      name: personName(random),
      email: `s${index}@student.drempel.example`,
      studentId: randomUUID(),
      studentNumber: String(1_000_000 + index),
      cohortId: random.pick(index < wanted.agreements ? cohorts : running).id,
    }),
  );
  await insertStudents(client, random, institutionId, students);
  const variants = makeVariants();
  const agreements = planAgreements(random, hogeschool, students.slice(0, wanted.agreements), variants, {
    openSigners: wanted.openSigners,
    now: new Date(),
  });
  await insertAgreements(client, institutionId, variants, agreements);
  const acts: LoggedAct[] = [];
  // By parts, since all rows of a hundred thousand agreements at once do not fit in memory.
  for (let from = 0; from < agreements.length; from += agreementsAtOnce) {
    const part = agreements.slice(from, from + agreementsAtOnce);
    for (const act of await insertSigners(client, institutionId, part)) acts.push(act);
    await insertDocuments(client, institutionId, part);
  }
  await insertAudit(client, keys, institutionId, acts);
  await fillRelations(client, random, { institutionId, staff, count: wanted.companies });
  await client.query('select search.refill()');
  await makeIndexes();
  await client.query('commit');
  await client.query("set session_replication_role = 'origin'");
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  return { ...hogeschool, agreements, freeStudents: students.slice(wanted.agreements) };
}

/** Making an index once all rows are there takes a small part of keeping it at each row. Those of keys stay. Gives the way to make them. */
async function dropIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'search') and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}

async function insertStudents(
  client: pg.Client,
  random: Random,
  institutionId: string,
  students: readonly Student[],
): Promise<void> {
  const created = { institution_id: institutionId, created_at: '2026-01-05T09:00:00Z' };
  await insertRows(
    client,
    'person',
    students.map(({ id, name, email }) => ({ ...created, id, name, email, phone: '' })),
  );
  await insertRows(
    client,
    'student',
    students.map(({ id, studentId, studentNumber, cohortId }) => ({
      ...created,
      id: studentId,
      person_id: id,
      student_number: studentNumber,
      birth_date: `200${2 + random.below(6)}-0${1 + random.below(9)}-1${random.below(9)}`,
      street: `Stationsstraat ${1 + random.below(200)}`,
      postcode: '8011 AB',
      place: placeName(random),
      target_group: 'mbo4_bol',
      cohort_id: cohortId,
    })),
  );
}

import { readFileSync, writeFileSync } from 'node:fs';
import type pg from 'pg';
import type { KeyRing } from '../src/platform/keys/key-ring.ts';
import type { World } from './fill/fill.ts';
import { type KnownBrowser, logInStaff, openSignTasks, type SignTask } from './sessions.ts';

/** What the load needs to know of the filled database. */
export type Work = {
  /** Placement office of the whole hogeschool, and of one Mkb-route each. */
  wide: KnownBrowser[];
  narrow: KnownBrowser[];
  leads: KnownBrowser[];
  /** Agreements that were sent, with a name that their page holds. */
  shown: { id: string; name: string }[];
  mkbRouteIds: string[];
  /** With agreements. */
  cohortIds: string[];
  drafts: World['drafts'];
  companies: { id: string; workplaceId: string }[];
  freeStudents: { studentId: string; cohortId: string }[];
  signTasks: SignTask[];
};

/** Logs people in, opens links and codes for those who will sign, and keeps what the load must know. */
export async function prepareWork(client: pg.Client, secretKey: KeyRing, world: World, signers: number): Promise<Work> {
  const { institutionId, staff } = world;
  const logIn = (role: string, isNarrow: boolean) =>
    logInStaff(
      client,
      secretKey,
      institutionId,
      staff.filter((one) => one.role === role && (one.mkbRouteId !== null) === isNarrow),
    );
  return {
    wide: await logIn('placement_office', false),
    narrow: await logIn('placement_office', true),
    leads: await logIn('project_lead', false),
    shown: world.agreements
      .filter(({ state }) => state !== 'draft')
      .slice(0, 5000)
      .map(({ id, student }) => ({ id, name: student.name })),
    mkbRouteIds: [...new Set(world.cohorts.map(({ mkbRouteId }) => mkbRouteId))],
    cohortIds: [...new Set(world.agreements.map(({ cohort }) => cohort.id))],
    drafts: world.drafts,
    companies: world.companies.map(({ id, workplaceId }) => ({ id, workplaceId })),
    freeStudents: world.freeStudents.map(({ studentId, cohortId }) => ({ studentId, cohortId })),
    signTasks: await openSignTasks(client, secretKey, world, signers),
  };
}

export const keepWork = (file: string, work: Work): void => writeFileSync(file, JSON.stringify(work));

/** The work of a database that an earlier run used: without what that run did, and with everybody logged in anew. */
export async function reuseWork(client: pg.Client, file: string): Promise<Work> {
  const work = JSON.parse(readFileSync(file, 'utf8')) as Work;
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `update identity.session set rotated_at = now(), created_at = now(), seen_at = now(), expires_at = now() + interval '12 hours'`,
  );
  await client.query(
    `update signing_code set requested_at = now(), verified_at = now()
     where signer_id in (select l.subject_id from task_link l join identity.session s on s.task_link_id = l.id where l.closed_at is null)`,
  );
  await client.query('delete from pgboss.job');
  await client.query("set session_replication_role = 'origin'");
  const taken = await client.query<{ id: string }>(
    `select student_id as id from agreement where student_id = any($1::uuid[]) union select signer_id from signature`,
    [work.freeStudents.map(({ studentId }) => studentId)],
  );
  const done = new Set(taken.rows.map(({ id }) => id));
  return {
    ...work,
    freeStudents: work.freeStudents.filter(({ studentId }) => !done.has(studentId)),
    signTasks: work.signTasks.filter(({ signerId }) => !done.has(signerId)),
  };
}

import { sql } from 'kysely';
import { pdfQueue } from '../src/features/agreements/index.ts';
import { createDemoMailer } from '../src/features/demo/index.ts';
import { recordInstitutionsAdded, setUpInstallation } from '../src/features/setup/index.ts';
import { createJobHandlers } from '../src/job-handlers.ts';
import type { Db, Tx } from '../src/platform/db/db.ts';
import type { JobHandler, Jobs } from '../src/platform/jobs/jobs.ts';
import { mailQueue } from '../src/platform/mail/outbox.ts';
import type { Deps } from '../src/shell/index.ts';
import { createCalendar } from './calendar.ts';
import { voorbeeldAgreements, zuidwalAgreements } from './content/agreements.ts';
import { voorbeeldAssociations, zuidwalAssociations } from './content/associations.ts';
import { voorbeeldPromises, zuidwalPromises } from './content/commitments.ts';
import { voorbeeldCompanies, zuidwalCompanies } from './content/companies.ts';
import { voorbeeldEvidence, zuidwalEvidence } from './content/dossiers.ts';
import { voorbeeld, zuidwal } from './content/institutions.ts';
import { voorbeeldMkbRoutes, zuidwalMkbRoutes } from './content/mkb-routes.ts';
import { voorbeeldRelations, zuidwalRelations } from './content/relations.ts';
import { voorbeeldStaff, zuidwalStaff } from './content/staff.ts';
import { voorbeeldStudents, zuidwalStudents } from './content/students.ts';
import { voorbeeldScans, zuidwalScans } from './content/workplace-scans.ts';
import { planAgreements } from './fill-agreements.ts';
import { planArchive } from './fill-archive.ts';
import { planAssociations } from './fill-associations.ts';
import { planCoaches } from './fill-coaches.ts';
import { planPromises } from './fill-commitments.ts';
import { planCompanies } from './fill-companies.ts';
import { planDossiers } from './fill-dossiers.ts';
import { planImports } from './fill-imports.ts';
import { planIntegrations } from './fill-integrations.ts';
import { planMerging } from './fill-merging.ts';
import { planMkbRoute } from './fill-mkb-routes.ts';
import { planInstitution, planStaff } from './fill-people.ts';
import { planPlaces } from './fill-places.ts';
import { planPrivacy } from './fill-privacy.ts';
import { planRelations } from './fill-relations.ts';
import { planScans, watchWorldScans } from './fill-scans.ts';
import { planStudents } from './fill-students.ts';
import { planWorkplaces } from './fill-workplaces.ts';
import { Timeline } from './timeline.ts';
import { World } from './world.ts';

/**
 * Fills an empty database with the example world: two hogescholen with three years of history up to today, made by the
 * product's own actions. The row that makes the database a demo for good is written last, so that a fill that stopped
 * half-way is not taken for a demo. Mail is kept inside. Of every agreement the newest PDF is made; the jobs for the
 * earlier ones wait for the job runner.
 */
export async function fillDemoWorld(deps: Deps): Promise<void> {
  const calendar = createCalendar(deps.clock.now());
  const clock = settableClock(deps.clock.now());
  // What happened last week was mailed last week: the jobs of the example world go by its own clock.
  const post = countingJobs(deps.jobs);
  const worldDeps: Deps = { ...deps, db: withoutWaiting(deps.db), clock, jobs: post.jobs, mailWorks: async () => true };
  const mailer = createDemoMailer(worldDeps.db, clock);
  const handlers = createJobHandlers(worldDeps, async () => mailer);
  const timeline = new Timeline();
  const world = () => new World({ institutionId: deps.newId(), deps: worldDeps, calendar, timeline });
  const [first, second] = [world(), world()];
  planVoorbeeld(first);
  planZuidwal(second);
  const deliver = only(handlers, mailQueue);
  await timeline.play(async (at) => {
    if (post.takeWaiting() === 0) return;
    clock.set(new Date(at.getTime() + 60_000));
    await deps.jobs.drain(deliver);
  });
  for (const { institutionId, newestPdfs } of [first, second])
    for (const [agreementTextId, { signatureCount, at }] of newestPdfs) {
      clock.set(new Date(at.getTime() + 60_000));
      await handlers[pdfQueue]?.({ institutionId, agreementTextId, signatureCount });
    }
  clock.set(deps.clock.now());
  await watchWorldScans(first);
  const by = { kind: 'system', name: 'Driehoek' } as const;
  await deps.db.asIdentity(async (tx) => {
    await setUpInstallation(tx, { isDemo: true }, by, deps.clock.now());
    await recordInstitutionsAdded(tx, [first.institutionId, second.institutionId], by, deps.clock.now());
  });
}

function planVoorbeeld(world: World): void {
  planInstitution(world, voorbeeld);
  planStaff(world, voorbeeldStaff);
  planCompanies(world, voorbeeldCompanies, { person: 'rob', role: 'partner_manager' });
  for (const history of voorbeeldMkbRoutes) planMkbRoute(world, history, voorbeeldStaff);
  const cohorts = voorbeeldMkbRoutes.flatMap((history) => history.cohorts);
  planStudents(world, voorbeeldStudents, cohorts, 'lieke');
  planWorkplaces(world, 'sanne', 'lieke');
  planAgreements(world, voorbeeldAgreements, 'lieke');
  planRelations(world, voorbeeldRelations, { person: 'rob', role: 'partner_manager' });
  planScans(world, voorbeeldScans, { person: 'thijs', role: 'lecturer' });
  planPrivacy(world, voorbeeldStudents);
  planPlaces(world);
  planArchive(world, 'lieke');
  planDossiers(world, voorbeeldEvidence, 'lieke');
  planCoaches(world, 'lieke');
  planPromises(world, voorbeeldPromises, { person: 'rob', role: 'partner_manager' });
  planAssociations(world, voorbeeldAssociations, { person: 'rob', role: 'partner_manager' });
  planMerging(world, 'rob');
  planImports(world, 'rob');
  planIntegrations(world, 'Lieke Postma');
}

function planZuidwal(world: World): void {
  planInstitution(world, zuidwal);
  planStaff(world, zuidwalStaff);
  planCompanies(world, zuidwalCompanies, { person: 'yvonne', role: 'placement_office' });
  for (const history of zuidwalMkbRoutes) planMkbRoute(world, history, zuidwalStaff);
  const cohorts = zuidwalMkbRoutes.flatMap((history) => history.cohorts);
  planStudents(world, zuidwalStudents, cohorts, 'yvonne');
  planAgreements(world, zuidwalAgreements, 'yvonne');
  planRelations(world, zuidwalRelations, { person: 'yvonne', role: 'placement_office' });
  planScans(world, zuidwalScans, { person: 'yvonne', role: 'placement_office' });
  planPrivacy(world, zuidwalStudents);
  planArchive(world, 'yvonne');
  planDossiers(world, zuidwalEvidence, 'yvonne');
  planCoaches(world, 'yvonne');
  planPromises(world, zuidwalPromises, { person: 'yvonne', role: 'placement_office' });
  planAssociations(world, zuidwalAssociations, { person: 'yvonne', role: 'placement_office' });
  planIntegrations(world, 'Yvonne Jacobs');
}

function only(handlers: Record<string, JobHandler>, queue: string): Record<string, JobHandler> {
  const handler = handlers[queue];
  return handler ? { [queue]: handler } : {};
}

/**
 * The same database, whose commits do not wait for the disk one by one: some six hundred of them took seconds. The last
 * one, of the row that says that this is a demo, does wait, and for all before it.
 */
function withoutWaiting(db: Db): Db {
  const atOnce =
    <T>(work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx) => {
      await sql`set local synchronous_commit = off`.execute(tx);
      return work(tx);
    };
  return {
    ...db,
    inInstitution: (institutionId, work) => db.inInstitution(institutionId, atOnce(work)),
    asIdentity: (work) => db.asIdentity(atOnce(work)),
  };
}

/** The same jobs, and how many mails were queued since the last look. */
function countingJobs(jobs: Jobs) {
  let waiting = 0;
  return {
    jobs: {
      ...jobs,
      async send(...[tx, queue, data]: Parameters<Jobs['send']>) {
        if (queue === mailQueue) waiting += 1;
        await jobs.send(tx, queue, data);
      },
    },
    takeWaiting(): number {
      const taken = waiting;
      waiting = 0;
      return taken;
    },
  };
}

function settableClock(start: Date) {
  let now = start;
  return {
    now: () => now,
    set(at: Date) {
      now = at;
    },
  };
}

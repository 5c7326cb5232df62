import { selectCompanyDetails } from '../src/features/companies/index.ts';
import {
  type Answers,
  beginScanTalk,
  byStaff,
  concludeScan,
  type Doing,
  defaultStatements,
  handInPart,
  keepAnswers,
  keepJoint,
  type Respondent,
  saveAction,
  startScan,
  tickActionAsStaff,
  watchScans,
  withdrawScan,
} from '../src/features/workplace-scans/index.ts';
import { addDays, dateInNetherlands } from '../src/kernel/iso-date.ts';
import { markTaskLinkPressed, selectOpenTaskLink } from '../src/platform/identity/task-links.ts';
import type { Act } from '../src/shell/index.ts';
import type { PartSeed, ScanSeed } from './content/workplace-scans.ts';
import { done, type World } from './world.ts';

/** Who holds the scans: key of a member of staff, and the role. */
type Holder = { person: string; role: 'lecturer' | 'placement_office' };

/** Workplace scans in every state, as they went. */
export function planScans(world: World, scans: readonly ScanSeed[], { person, role }: Holder): void {
  for (const seed of scans) {
    const [company, workplace] = seed.workplace;
    const ids = new Map<'scan', string>();
    const scanId = () => ids.get('scan') ?? '';
    const as = async (at: Date, work: (act: Act) => Promise<unknown>): Promise<void> => {
      await world.as(person, role, at, work);
    };
    world.plan(seed.started, `a scan at ${company}`, async (at) => {
      const companyId = world.companies.id(company);
      const workplaceId = world.workplaces.id(`${company} ${workplace}`);
      await as(at, async (act) => {
        const company = await personOf(act, companyId, seed.by);
        const started = done(
          await startScan(act, {
            companyId,
            workplaceId,
            mkbRouteId: world.mkbRoutes.id(seed.mkbRoute),
            studentNumber: seed.student ? await numberOf(act, world.students.id(seed.student)) : '',
            company,
            language: 'nl',
          }),
        );
        ids.set('scan', started.id);
      });
    });
    for (const [respondent, part] of Object.entries(seed.parts) as [Respondent, PartSeed][])
      world.plan(later(world.moment(seed.started), 3), `${respondent} fills in a scan at ${company}`, (at) =>
        respondent === 'institution'
          ? as(at, (act) => answer(byStaff(act), scanId(), respondent, part))
          : answerByLink(world, scanId(), respondent, part, at),
      );
    const { talk, outcome, withdrawn } = seed;
    if (talk)
      world.plan(talk.at, `the talk at ${company}`, (at) =>
        as(at, async (act) => {
          done(await beginScanTalk(act, scanId(), true));
          done(await keepJoint(act, scanId(), answersOf(talk.joint), 0));
          for (const { statement, inDays, ...action } of talk.actions) {
            const { words, owner } = action;
            const dueOn = addDays(act.today, inDays);
            await saveAction(act, scanId(), { id: act.deps.newId(), statementCode: statement, words, owner, dueOn });
          }
        }),
      );
    if (outcome)
      world.plan(outcome.at, `the outcome at ${company}`, (at) =>
        as(at, async (act) => {
          const validUntil = addDays(act.today, 729);
          done(await concludeScan(act, scanId(), { outcome: outcome.outcome, validUntil, revision: 1, seen: null }));
          for (const { words, isDone } of talk?.actions ?? []) {
            if (!isDone) continue;
            const { id } = await act.tx
              .selectFrom('workplaceScanAction')
              .select('id')
              .where('scanId', '=', scanId())
              .where('words', '=', words)
              .executeTakeFirstOrThrow();
            await tickActionAsStaff(act, scanId(), id, true);
          }
        }),
      );
    if (withdrawn)
      world.plan(withdrawn.at, `a scan at ${company} is withdrawn`, (at) =>
        as(at, async (act) => done(await withdrawScan(act, scanId(), withdrawn.reason))),
      );
  }
}

/** What the hourly job would have noted by now. */
export const watchWorldScans = (world: World): Promise<void> => watchScans(world.deps);

const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

async function numberOf({ tx }: Act, studentId: string): Promise<string> {
  const { studentNumber } = await tx
    .selectFrom('student')
    .select('studentNumber')
    .where('id', '=', studentId)
    .executeTakeFirstOrThrow();
  return studentNumber;
}

async function personOf(act: Act, companyId: string, email: string) {
  const company = await selectCompanyDetails(act.tx, companyId, act.today);
  const contact = company?.contacts.find((one) => one.email === email);
  if (!contact) throw new Error(`${email} is no contact`);
  return { personId: contact.personId, name: contact.name, email };
}

const answersOf = ({ rest, other = {}, notes = {} }: PartSeed): Answers =>
  Object.fromEntries(
    defaultStatements.map(({ code }) => [code, { choice: other[code] ?? rest, note: notes[code] ?? '' }]),
  );

async function answer(doing: Doing, scanId: string, respondent: Respondent, part: PartSeed): Promise<void> {
  await keepAnswers(doing, scanId, respondent, answersOf(part));
  done(await handInPart(doing, scanId, respondent));
}

/** The party opens the link in its mail, fills in and sends. */
async function answerByLink(
  { institutionId, deps }: World,
  scanId: string,
  respondent: Respondent,
  part: PartSeed,
  at: Date,
): Promise<void> {
  await deps.db.inInstitution(institutionId, async (tx) => {
    const { id, name } = await tx
      .selectFrom('workplaceScanPart')
      .select(['id', 'name'])
      .where('scanId', '=', scanId)
      .where('respondent', '=', respondent)
      .executeTakeFirstOrThrow();
    const link = await selectOpenTaskLink(tx, 'scan', id);
    if (link) await markTaskLinkPressed(tx, link.id, at);
    const by = { kind: 'signer', id, name } as const;
    const doing: Doing = { tx, institutionId, by, staffId: null, now: at, today: dateInNetherlands(at), deps };
    await answer(doing, scanId, respondent, part);
  });
}

import {
  answerQuestion,
  confirmRoles,
  currentModules,
  nameDeputy,
  ownScores,
  sayRoles,
  selectCoach,
  sendCoachLink,
  setLevel,
  writeNote,
} from '../src/features/coaches/index.ts';
import { selectCompanyDetails } from '../src/features/companies/index.ts';
import { addDays, dateInNetherlands, type IsoDate } from '../src/kernel/iso-date.ts';
import type { Tx } from '../src/platform/db/db.ts';
import type { Act } from '../src/shell/index.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

/** One coach who used the link: roles, a module and a half, and what was noted about a student. `office`: who works with coaches. */
export function planCoaches(world: World, office: string): void {
  const asOffice = (at: Date, work: (act: Act) => Promise<void>) => world.as(office, 'placement_office', at, work);
  world.plan(ago(12, '11:10'), 'a deputy and a link', (at) =>
    asOffice(at, async (act) => {
      const { personId, companyId, coach } = await coachOfWorld(act.tx, act.today);
      const company = await selectCompanyDetails(act.tx, companyId, act.today);
      const workplace = company?.workplaces.find((one) => one.coach?.personId === personId);
      const contact = company?.contacts.find((one) => one.personId !== personId && one.email !== null);
      if (workplace && contact) {
        const { name, email } = contact;
        done(await nameDeputy(act, workplace, { name, email, validFrom: act.today, validUntil: null }));
      }
      await sendCoachLink(act, coach);
    }),
  );
  world.plan(ago(10, '20:05'), 'a coach at home', (at) =>
    world.deps.db.inInstitution(world.institutionId, async (tx) => {
      const { institutionId, deps } = world;
      const today = dateInNetherlands(at);
      const { coach, personId } = await coachOfWorld(tx, today);
      const saying = { tx, institutionId, now: at, by: { kind: 'signer', id: personId, name: coach.name } as const };
      await sayRoles(saying, coach, {
        level: 'mbo4_experienced',
        coaching: 'enough',
        trajectory: 'partly',
        assessment: 'partly',
        expert: 'strong',
      });
      const [first, second] = currentModules;
      for (const [module, count] of [
        [first, 3],
        [second, 1],
      ] as const)
        for (let number = 1; module && number <= count; number += 1) {
          const answer = module.right[number - 1] ?? 'a';
          await answerQuestion(saying, coach, { module, number, answer }, { newId: deps.newId, today });
        }
    }),
  );
  world.plan(ago(8, '09:25'), 'the hogeschool looks at a coach', (at) =>
    asOffice(at, async (act) => {
      const { coach } = await coachOfWorld(act.tx, act.today);
      await setLevel(act, coach, { level: 'mbo4_experienced', basis: 'talk', note: 'Leidt al zes jaar het team.' });
      const given = { coaching: 'enough', trajectory: 'partly', assessment: 'partly', expert: 'strong' } as const;
      await confirmRoles(act, coach.personId, given, ownScores(coach.roles));
    }),
  );
  world.plan(ago(6, '16:40'), 'notes about a student', (at) =>
    asOffice(at, async ({ tx, actor, now, today, deps }) => {
      const { coach, personId, agreementId } = await coachOfWorld(tx, today);
      const { institutionId } = world;
      const as = { tx, institutionId, now, newId: deps.newId };
      const asCoach = {
        ...as,
        by: { kind: 'signer', id: personId, name: coach.name } as const,
        personId,
        asCoach: true,
      };
      const asStaff = {
        ...as,
        by: { kind: 'staff', id: actor.personId, name: actor.name } as const,
        personId: actor.personId,
        asCoach: false,
      };
      const day = addDays(today, -3);
      const plan = { day, dueOn: null };
      await writeNote(asCoach, agreementId, {
        ...plan,
        kind: 'note',
        text: 'Leidde voor het eerst zelf het werkoverleg. Rustig en duidelijk.',
      });
      await writeNote(asCoach, agreementId, {
        ...plan,
        kind: 'feedback',
        text: 'Vraag in het overleg door tot je weet waarom iets misging. Oefen dat deze week.',
      });
      await writeNote(asStaff, agreementId, {
        kind: 'task',
        day,
        text: 'Datum voor het driegesprek afspreken.',
        dueOn: addDays(today, 14),
      });
    }),
  );
}

/** The first coach of the register, by the number of the agreement, who coaches a student on this day. */
async function coachOfWorld(tx: Tx, today: IsoDate) {
  const row = await tx
    .selectFrom('agreementRole as r')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.institutionId', '=', 'r.institutionId').onRef('a.id', '=', 'r.agreementId'),
    )
    .select(['a.id as agreementId', 'a.companyId', 'r.personId'])
    .where('r.role', '=', 'workplace_coach')
    .where('r.validFrom', '<=', today)
    .where('r.validUntil', '>=', today)
    .where('a.state', '=', 'concluded')
    .where('r.personId', 'is not', null)
    .where('a.companyId', 'is not', null)
    .orderBy('a.reference')
    .executeTakeFirstOrThrow();
  const personId = row.personId ?? '';
  const coach = await selectCoach(tx, personId);
  if (!coach) throw new Error('the coach of an agreement is not in the register');
  return { agreementId: row.agreementId, companyId: row.companyId ?? '', personId, coach };
}

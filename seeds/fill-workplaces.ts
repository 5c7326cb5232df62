import {
  addTasks,
  askOffer,
  askTasks,
  changePhoto,
  changePlans,
  changeProfile,
  changeTask,
  type Outcome,
  photoLimits,
  recordAnswers,
  selectProfile,
  selectRouteOutcomes,
  selectWorkTasks,
  sendOffer,
  writeOffer,
} from '../src/features/workplaces/index.ts';
import { studyYearOf } from '../src/kernel/study-year.ts';
import { readPicture } from '../src/platform/files/picture.ts';
import type { Act } from '../src/shell/index.ts';
import { drawnPhoto } from './content/drawn-photo.ts';
import { around } from './content/when.ts';
import {
  askedOffers,
  askedTasks,
  kampereilandOffer,
  mechatronicaTasks,
  mechatronicaWorkplaces,
  type ProfileSeed,
} from './content/workplaces.ts';
import { done, type World } from './world.ts';

/** The list of tasks of one Mkb-route, two workplaces that tell all, and companies that were asked. */
export function planWorkplaces(world: World, lead: string, office: string): void {
  const route = () => world.mkbRoutes.id('mechatronica');
  world.plan(around('lastStart', 10, '09:30'), 'work tasks', (at) =>
    world.as(lead, 'project_lead', at, (act) => fillTasks(act, route())),
  );
  for (const seed of mechatronicaWorkplaces)
    world.plan(seed.at, `profile of ${seed.workplace}`, (at) =>
      world.as(office, 'placement_office', at, (act) => fillProfile(world, act, route(), seed)),
    );
  world.plan(askedTasks.at, 'asked for tasks', (at) =>
    world.as(office, 'placement_office', at, async (act) => {
      const { company, workplace, email } = askedTasks;
      const profile = await selectProfile(act.tx, world.workplaces.id(`${company} ${workplace}`));
      if (profile) await askTasks(act, profile, route(), await personCalled(act, email));
    }),
  );
  for (const { company, email, at, offeredAt } of askedOffers) {
    let offerId = '';
    world.plan(at, 'asked for a workplace', (moment) =>
      world.as(office, 'placement_office', moment, async (act) => {
        const id = world.companies.id(company);
        const { name } = await act.tx
          .selectFrom('company')
          .select('name')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        offerId = await askOffer(act, { id, name }, route(), await personCalled(act, email));
      }),
    );
    if (offeredAt)
      world.plan(offeredAt, 'offered a workplace', (moment) =>
        world.deps.db.inInstitution(world.institutionId, async (tx) => {
          const year = studyYearOf(world.calendar.nextStart);
          const offer = await writeOffer(tx, offerId, { ...kampereilandOffer, year });
          await sendOffer({ tx, institutionId: world.institutionId, now: moment }, offer);
        }),
      );
  }
}

/** The outcomes that begin with one of these words. */
const outcomesStartingWith = (outcomes: readonly Outcome[], starts: readonly string[]): Outcome[] =>
  outcomes.filter(({ outcome }) => starts.some((start) => outcome.startsWith(start)));

async function personCalled({ tx }: Act, email: string) {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return { personId: person.id, name: person.name, email };
}

async function fillTasks(act: Act, mkbRouteId: string): Promise<void> {
  done(
    await addTasks(
      act,
      mkbRouteId,
      mechatronicaTasks.map(({ name }) => name),
    ),
  );
  const route = await selectRouteOutcomes(act.tx, mkbRouteId);
  for (const task of await selectWorkTasks(act.tx, mkbRouteId)) {
    const starts = mechatronicaTasks.find(({ name }) => name === task.name)?.outcomes ?? [];
    const outcomes = outcomesStartingWith(route?.outcomes ?? [], starts);
    done(await changeTask(act, { mkbRouteId, workTaskId: task.id }, { name: task.name, outcomes }));
  }
}

async function fillProfile(world: World, act: Act, mkbRouteId: string, seed: ProfileSeed): Promise<void> {
  const { tx, actor, now } = act;
  const id = world.workplaces.id(`${seed.company} ${seed.workplace}`);
  const before = await selectProfile(tx, id);
  if (!before) throw new Error(`there is no workplace ${seed.workplace}`);
  const { daysNote = '', accessibleNote = '', travel, accessible, description } = seed;
  const year = studyYearOf(world.calendar.thisStart);
  const profile = { ...before, daysNote, accessibleNote, travel, accessible, description };
  done(
    await changeProfile(
      act,
      id,
      {
        profile: { ...profile, daysPerWeek: [...seed.daysPerWeek] },
        places: new Map(seed.places.map((places, ahead) => [year + ahead, places])),
        mkbRouteIds: [mkbRouteId],
      },
      null,
    ),
  );
  const read = readPicture(drawnPhoto(), photoLimits);
  if ('fault' in read) throw new Error(read.fault);
  if (seed.photo) await changePhoto(act, id, read.picture, seed.photo);
  const tasks = await selectWorkTasks(tx, mkbRouteId);
  const given = new Map(tasks.map((task) => [task.id, seed.answers[task.name] ?? null]));
  const by = { kind: 'staff', id: actor.personId, name: actor.name } as const;
  const place = { workplaceId: id, mkbRouteId };
  await recordAnswers({ tx, institutionId: actor.institutionId, by, side: 'staff', now }, place, tasks, given);
  const { elsewhere } = seed;
  const route = await selectRouteOutcomes(tx, mkbRouteId);
  if (!elsewhere || !route) return;
  const [outcome] = outcomesStartingWith(route.outcomes, [elsewhere.outcome]);
  const plan = { place: elsewhere.place, plan: elsewhere.plan };
  if (outcome) await changePlans(act, { workplaceId: id }, route, [{ outcome, plan }]);
}

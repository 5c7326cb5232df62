import {
  addCohort,
  addMkbRoute,
  changeVersion,
  type Design,
  motivateCriterion,
  publishVersion,
  returnVersion,
  selectCohorts,
  selectOptionalVersion,
  startVersion,
  submitVersion,
} from '../src/features/mkb-routes/index.ts';
import { addDays, addYears } from '../src/kernel/iso-date.ts';
import type { Act } from '../src/shell/index.ts';
import { monthName } from './calendar.ts';
import type { CohortSeed, MkbRouteHistory, VersionHistory } from './content/mkb-routes.ts';
import type { StaffSeed } from './content/staff.ts';
import { days, type VersionSeed } from './content/version-seed.ts';
import { giveRolesFor } from './fill-people.ts';
import { done, type World } from './world.ts';

/** A Mkb-route with its versions and cohorts, as they came to be. */
export function planMkbRoute(world: World, history: MkbRouteHistory, staff: readonly StaffSeed[]): void {
  const { mkbRoute, madeBy, versions, cohorts } = history;
  const { key, lead } = mkbRoute;
  // The first version is made with the Mkb-route; the id of the latest is what the deeds below are about.
  let versionId = '';
  world.plan(history.made, mkbRoute.facts.name, async (at) => {
    const first = versions[0]?.version.variant ?? 'empty';
    await world.as(madeBy.person, madeBy.role, at, async (act) => {
      const added = await addMkbRoute(act, {
        facts: { ...mkbRoute.facts, projectLeadId: world.people.id(lead) },
        programme: { newProgramme: mkbRoute.programme },
        variant: first,
        labels: ['sept – jan', 'feb – juli'],
      });
      if (!added) throw new Error(`${madeBy.person} may not add it`);
      world.mkbRoutes.add(key, added.mkbRouteId);
      versionId = added.versionId;
    });
    await giveRolesFor(world, staff, key, at);
  });
  for (const [index, version] of versions.entries()) {
    world.plan(version.started, `${key} version ${index + 1}`, async (at) => {
      if (index > 0)
        versionId =
          (await world.as(lead, 'project_lead', at, (act) => startVersion(act, world.mkbRoutes.id(key)))) ?? '';
      await world.as(lead, 'project_lead', at, (act) =>
        design(world, act, { key, versionId, version: version.version }),
      );
    });
    planDecision(world, { key, lead, version, versionId: () => versionId });
  }
  for (const cohort of cohorts)
    world.plan(cohort.added, `cohort ${cohort.key}`, (at) =>
      world.as(lead, 'project_lead', at, (act) => start(world, act, key, cohort)),
    );
}

type Decided = { key: string; lead: string; version: VersionHistory; versionId: () => string };

function planDecision(world: World, { key, lead, version, versionId }: Decided): void {
  const { submitted, published, returned } = version;
  if (submitted)
    world.plan(submitted, `${key} is submitted`, (at) =>
      world.as(lead, 'project_lead', at, async (act) => {
        done(await submitVersion(act, await latest(world, act, key, versionId())));
      }),
    );
  if (published)
    world.plan(published.at, `${key} is published`, (at) =>
      world.as(published.by, 'programme_manager', at, async (act) => {
        done(await publishVersion(act, await latest(world, act, key, versionId())));
      }),
    );
  if (returned)
    world.plan(returned.at, `${key} is returned`, (at) =>
      world.as(returned.by, 'programme_manager', at, async (act) => {
        done(await returnVersion(act, await latest(world, act, key, versionId()), returned.reason));
      }),
    );
}

async function latest(world: World, { tx }: Act, key: string, versionId: string) {
  const mkbRouteId = world.mkbRoutes.id(key);
  const stored = await selectOptionalVersion(tx, mkbRouteId, versionId);
  if (!stored) throw new Error(`${key} has no such version`);
  return { mkbRouteId, versionId, revision: stored.revision };
}

async function design(
  world: World,
  act: Act,
  { key, versionId, version }: { key: string; versionId: string; version: VersionSeed },
): Promise<void> {
  const at = await latest(world, act, key, versionId);
  const change = {
    design: designOf(version, world.deps.newId),
    variant: version.variant,
    companyIds: version.companies.map((company) => world.companies.id(company)),
  };
  done(await changeVersion(act, at, 'mkb_route_version.facts_saved', () => change));
  for (const [criterion, text] of Object.entries(version.motivations)) {
    const code = criterion as keyof VersionSeed['motivations'];
    if (!(await motivateCriterion(act, at, code, text))) throw new Error(`${criterion} cannot be motivated`);
  }
}

function designOf({ periods, units, coDesign }: VersionSeed, newId: () => string): Design {
  const ids = periods.map(() => newId());
  return {
    periods: periods.map(({ company, school, third = days(0), englishLabel: _, ...period }, index) => ({
      id: ids[index] ?? newId(),
      ...period,
      hoursPerDay: 8,
      studyHoursPerWeek: 0,
      week: { company, school, third },
    })),
    units: units.map(({ name, outcomes, credits: [company, school, third], periods: numbers }) => ({
      id: newId(),
      name,
      outcomes: [...outcomes],
      credits: { company, school, third },
      periodIds: numbers.flatMap((number) => ids[number - 1] ?? []),
    })),
    employment: { employed: true, paid: true },
    connected: true,
    tripartiteAgreement: true,
    coDesign,
  };
}

async function start(world: World, act: Act, key: string, cohort: CohortSeed): Promise<void> {
  const mkbRouteId = world.mkbRoutes.id(key);
  const startDate = world.calendar[cohort.start];
  const endDate = addDays(addYears(startDate, cohort.years), -1);
  const name = monthName(startDate);
  const outcome = await addCohort(act, mkbRouteId, { name, startDate, endDate });
  if (outcome !== 'added') throw new Error(outcome);
  const added = (await selectCohorts(act.tx, mkbRouteId)).find((one) => one.startDate === startDate);
  world.cohorts.add(cohort.key, added?.id ?? '');
}

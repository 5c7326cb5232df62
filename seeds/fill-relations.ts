import {
  addLocation,
  addMoment,
  changeStage,
  giveOwner,
  lastYearEnd,
  setYear,
} from '../src/features/companies/index.ts';
import { addDays, addYears, dateInNetherlands } from '../src/kernel/iso-date.ts';
import type { MomentSeed, RelationSeed } from './content/relations.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

/** Who looks after the companies: key of a member of staff, and the role. */
type Keeper = { person: string; role: 'partner_manager' | 'placement_office' };

/** Who keeps in touch with which company, what was talked about, and where it stands. */
export function planRelations(world: World, relations: readonly RelationSeed[], keeper: Keeper): void {
  for (const relation of relations) {
    world.plan(ago(60, '09:15'), `somebody looks after ${relation.company}`, (at) =>
      world.as(keeper.person, keeper.role, at, async (act) => {
        const companyId = world.companies.id(relation.company);
        done(await giveOwner(act, companyId, act.actor.personId));
        if (relation.stage) done(await changeStage(act, companyId, relation.stage, ''));
        const { location, staffBefore = [] } = relation;
        if (location) await addLocation(act, companyId, { ...location, establishmentNumber: null });
        for (const [index, staff] of staffBefore.entries()) {
          const yearEnd = addYears(lastYearEnd(act.today), -(index + 3));
          await setYear(act, companyId, { yearEnd, staff, turnover: null, balanceSheet: null, linkedCounted: true });
        }
      }),
    );
    for (const moment of relation.moments) planMoment(world, relation.company, moment, keeper);
  }
}

function planMoment(world: World, company: string, moment: MomentSeed, keeper: Keeper): void {
  const { kind = 'call', beginning = 'us', guests = null, summary, step, at: when } = moment;
  world.plan(when, `contact with ${company}`, (at) =>
    world.as(keeper.person, keeper.role, at, async (act) => {
      const heldOn = dateInNetherlands(at);
      const due = step && (step.workdaysAhead < 0 ? world.calendar.workday(-step.workdaysAhead) : addDays(heldOn, 14));
      const nextStep = step && due ? { text: step.text, ownerId: act.actor.personId, due } : null;
      const facts = { kind, beginning, guests, summary, heldOn, contactId: null, nextStep };
      done(await addMoment(act, { companyId: world.companies.id(company) }, facts));
    }),
  );
}

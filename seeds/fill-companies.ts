import { addCompany, addContact, addWorkplace, appointCoach } from '../src/features/companies/index.ts';
import { addDays } from '../src/kernel/iso-date.ts';
import type { Act } from '../src/shell/index.ts';
import type { CoachSeed, CompanySeed, ContactSeed, WorkplaceSeed } from './content/company-seed.ts';
import { ago, around } from './content/when.ts';
import { giveOutsideRole } from './outside-roles.ts';
import { done, type World } from './world.ts';

/** Who looks after the companies: key of a member of staff, and the role. */
type Keeper = { person: string; role: 'partner_manager' | 'placement_office' };

/** The companies, one every few days from the first weeks on, and later the coaches who take over. */
export function planCompanies(world: World, companies: readonly CompanySeed[], keeper: Keeper): void {
  for (const [index, company] of companies.entries()) {
    world.plan(around('founded', 10 + index * 10, '10:15'), company.facts.name, (at) =>
      world.as(keeper.person, keeper.role, at, (act) => add(world, act, company)),
    );
    for (const workplace of company.workplaces)
      for (const coach of workplace.coaches.filter(({ from }) => from === 'recently'))
        world.plan(ago(45, '15:00'), `${coach.name} takes over`, (at) =>
          world.as(keeper.person, keeper.role, at, (act) =>
            appoint(world, act, { company: company.key, workplace, coach }),
          ),
        );
  }
}

async function add(world: World, act: Act, company: CompanySeed): Promise<void> {
  const { id } = done(await addCompany(act, company.facts));
  world.companies.add(company.key, id);
  for (const contact of company.contacts) await addSomebody(act, id, contact);
  for (const workplace of company.workplaces) {
    const { location, functionTitle } = workplace;
    world.workplaces.add(
      `${company.key} ${workplace.key}`,
      (await addWorkplace(act, id, { location, functionTitle })).id,
    );
    for (const coach of workplace.coaches)
      if (coach.from !== 'recently') await appoint(world, act, { company: company.key, workplace, coach });
  }
}

async function addSomebody(act: Act, companyId: string, contact: ContactSeed): Promise<void> {
  const { name, email, phone = '', functionTitle, signs = false } = contact;
  const added = done(await addContact(act, companyId, { name, email, phone, functionTitle, signs }));
  if (contact.outsideRole) await giveOutsideRole(act, added.personId, contact.outsideRole, companyId);
}

async function appoint(
  world: World,
  act: Act,
  { company, workplace, coach }: { company: string; workplace: WorkplaceSeed; coach: CoachSeed },
): Promise<void> {
  const companyId = world.companies.id(company);
  const { name, email, functionTitle, from } = coach;
  const { calendar } = world;
  const validFrom = from === 'recently' ? addDays(calendar.workday(40), 1) : calendar[from];
  const appointed = done(
    await appointCoach(act, companyId, world.workplaces.id(`${company} ${workplace.key}`), {
      name,
      email,
      validFrom,
      validUntil: null,
    }),
  );
  // Their function stands with the contacts; a coach who is a contact already keeps it.
  const contact = await addContact(act, companyId, { name, email, phone: '', functionTitle, signs: false });
  if (!contact.ok && contact.fault !== 'already_contact') done(contact);
  if (coach.outsideRole) await giveOutsideRole(act, appointed.personId, coach.outsideRole, companyId);
}

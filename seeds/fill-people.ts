import { changeSettings, selectInstitutionSettings } from '../src/features/institution/index.ts';
import { addPerson, giveRole } from '../src/features/people/index.ts';
import { selfMakeCertificate } from '../src/features/seals/index.ts';
import { addInstitution } from '../src/features/setup/index.ts';
import { dateInNetherlands } from '../src/kernel/iso-date.ts';
import type { InstitutionSeed } from './content/institutions.ts';
import type { RoleSeed, StaffSeed } from './content/staff.ts';
import { around } from './content/when.ts';
import type { World } from './world.ts';

const minutes = (at: Date, count: number): Date => new Date(at.getTime() + count * 60_000);

/** The hogeschool with its first admin ("admin"), and its settings. */
export function planInstitution(world: World, seed: InstitutionSeed): void {
  world.plan(around('founded', 0, '08:30'), seed.name, async (at) => {
    const { db, newId } = world.deps;
    const { personId } = await db.inInstitution(world.institutionId, (tx) =>
      addInstitution(tx, world.institutionId, seed, newId, at, dateInNetherlands(at)),
    );
    world.people.add('admin', personId);
    await world.as('admin', 'admin', minutes(at, 20), async (act) => {
      const settings = await selectInstitutionSettings(act.tx, world.institutionId);
      const { name: contactName, email: contactEmail, phone: contactPhone } = seed.contact;
      await changeSettings(act, { ...settings, contactName, contactEmail, contactPhone });
      await selfMakeCertificate({ ...act, deps: world.deps }, seed.name);
    });
  });
}

/** The staff, one after the other. A role for one Mkb-route comes when that Mkb-route is there (giveRolesFor), a seat with its association. */
export function planStaff(world: World, staff: readonly StaffSeed[]): void {
  const start = world.moment(around('founded', 0, '09:30'));
  for (const [index, person] of staff.entries())
    world.plan(minutes(start, index * 4), person.name, async (at) => {
      await world.as('admin', 'admin', at, async (act) => {
        const { name, email, phone } = person;
        const added = await addPerson(act, { name, email, phone });
        world.people.add(person.key, added.person.id);
      });
      for (const role of person.roles)
        if (!role.mkbRoute && role.role !== 'branch_association') await give(world, person, role, at);
    });
}

/** Gives the roles that hold for one Mkb-route. */
export async function giveRolesFor(
  world: World,
  staff: readonly StaffSeed[],
  mkbRoute: string,
  at: Date,
): Promise<void> {
  for (const person of staff)
    for (const role of person.roles) if (role.mkbRoute === mkbRoute) await give(world, person, role, at);
}

function give(world: World, { key, name, email, phone }: StaffSeed, seed: RoleSeed, at: Date): Promise<void> {
  return world.as('admin', 'admin', at, async (act) => {
    const faults = await giveRole(
      act,
      { id: world.people.id(key), name, email, phone },
      {
        role: seed.role,
        mkbRouteId: seed.mkbRoute ? world.mkbRoutes.id(seed.mkbRoute) : null,
        companyId: null,
        branchAssociationId: null,
        validFrom: act.today,
        validUntil: seed.over ? world.calendar.lastStart : null,
        maySign: seed.maySign ?? false,
      },
    );
    if (faults.length > 0) throw new Error(`${name} cannot be ${seed.role}: ${JSON.stringify(faults)}`);
  });
}

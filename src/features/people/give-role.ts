import { type Act, audit } from '../../shell/index.ts';
import { insertRole, lockPeople, type Person, selectRole, selectRolesOf } from './people-store.ts';
import { type RoleFault, roleFaults, type WantedRole } from './rules/give-role-rules.ts';
import { roleFacts } from './rules/role-held.ts';

/** Gives a role. An empty answer means it is given; else what is wrong. */
export async function giveRole(act: Act, person: Person, wanted: WantedRole): Promise<RoleFault[]> {
  await lockPeople(act.tx, act.actor.institutionId);
  const faults = roleFaults(wanted, await selectRolesOf(act.tx, [person.id]), act.today);
  if (faults.length > 0) return faults;
  const role = { id: act.deps.newId(), personId: person.id, ...wanted };
  await insertRole(act.tx, act.actor.institutionId, role, act.now);
  const given = await selectRole(act.tx, person.id, role.id);
  await audit(act, {
    action: 'role.given',
    subjectKind: 'person',
    subjectId: person.id,
    after: given && roleFacts(given),
  });
  return [];
}

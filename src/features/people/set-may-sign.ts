import { type Act, audit } from '../../shell/index.ts';
import { lockPeople, selectRole, updateRole } from './people-store.ts';
import { canSign, type RoleHeld, roleFacts, roleState } from './rules/role-held.ts';

/** Says whether somebody may sign for the hogeschool in this role. Null when there is no such role, it is over, or
 * it is a role of somebody from outside. */
export async function setMaySign(
  act: Act,
  personId: string,
  roleAssignmentId: string,
  maySign: boolean,
): Promise<RoleHeld | null> {
  await lockPeople(act.tx, act.actor.institutionId);
  const role = await selectRole(act.tx, personId, roleAssignmentId);
  if (!role || roleState(role, act.today) === 'past' || (maySign && !canSign(role.role))) return null;
  if (role.maySign === maySign) return role;
  await updateRole(act.tx, role.id, { maySign });
  await audit(act, {
    action: 'role.signing_changed',
    subjectKind: 'person',
    subjectId: personId,
    before: roleFacts(role),
    after: roleFacts({ ...role, maySign }),
  });
  return { ...role, maySign };
}

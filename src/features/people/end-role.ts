import { type Act, audit } from '../../shell/index.ts';
import { deleteRole, lockPeople, selectOtherAdmins, selectRole, updateRole } from './people-store.ts';
import { endRole, type RoleEnd, type WantedEnd } from './rules/end-role-rules.ts';
import { roleFacts } from './rules/role-held.ts';

/** Ends a role at once or on a day. Null when this person has no such role. */
export async function endRoleOf(
  act: Act,
  personId: string,
  roleAssignmentId: string,
  wanted: WantedEnd,
): Promise<RoleEnd | null> {
  await lockPeople(act.tx, act.actor.institutionId);
  const role = await selectRole(act.tx, personId, roleAssignmentId);
  if (!role) return null;
  const end = endRole(role, wanted, await selectOtherAdmins(act.tx, role.id), act.today);
  if (end.kind === 'refused') return end;
  if (end.kind === 'withdrawn') await deleteRole(act.tx, role.id);
  else await updateRole(act.tx, role.id, { validUntil: end.lastDay });
  await audit(act, {
    action: end.kind === 'withdrawn' ? 'role.withdrawn' : 'role.ended',
    subjectKind: 'person',
    subjectId: personId,
    before: roleFacts(role),
    ...(end.kind === 'until' && { after: roleFacts({ ...role, validUntil: end.lastDay }) }),
  });
  return end;
}

import { insertRole } from '../src/features/people/index.ts';
import type { Role } from '../src/kernel/role.ts';
import { type Act, audit } from '../src/shell/index.ts';

/**
 * A role for somebody who does not work at the hogeschool: a company's owner or coach, or a student. The admin has no page to
 * give these; with them visitors of the demo can look as these people.
 */
export async function giveOutsideRole(
  act: Act,
  personId: string,
  role: Extract<Role, 'company_owner' | 'workplace_coach' | 'student'>,
  companyId: string | null,
): Promise<void> {
  const reach = { mkbRouteId: null, companyId, branchAssociationId: null };
  const wanted = { role, ...reach, validFrom: act.today, validUntil: null, maySign: false };
  await insertRole(act.tx, act.actor.institutionId, { id: act.deps.newId(), personId, ...wanted }, act.now);
  await audit(act, { action: 'role.given', subjectKind: 'person', subjectId: personId, after: wanted });
}

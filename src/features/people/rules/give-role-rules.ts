import type { Role } from '../../../kernel/role.ts';
import type { RoleHeld } from './role-held.ts';

export type WantedRole = {
  role: Role;
  mkbRouteId: string | null;
  companyId: string | null;
  branchAssociationId: string | null;
  validFrom: string;
  validUntil: string | null;
  maySign: boolean;
};

export type RoleFault =
  | { field: 'validUntil'; fault: 'ends_before_start' | 'already_over' }
  | { field: 'mkbRouteId'; fault: 'admin_everywhere' }
  | { field: 'company'; fault: 'one_reach' | 'only_partner_manager' }
  | { field: 'branchAssociationId'; fault: 'which_association' | 'only_branch_association' }
  | { field: 'mkbRouteId'; fault: 'seat_is_whole' }
  | { field: 'maySign'; fault: 'seat_signs_not' }
  | { field: 'role'; fault: 'has_it_already' };

/**
 * What is wrong with giving this role. An admin manages the whole hogeschool; a role reaches one Mkb-route or one company,
 * never both; only a partner manager works for single companies; a seat is for one association, which signs for nobody; the same role twice over the same days says nothing.
 */
export function roleFaults(wanted: WantedRole, held: readonly RoleHeld[], today: string): RoleFault[] {
  const faults: RoleFault[] = [];
  const { role, mkbRouteId, companyId, branchAssociationId, validFrom, validUntil } = wanted;
  if (validUntil !== null && validUntil < validFrom) faults.push({ field: 'validUntil', fault: 'ends_before_start' });
  else if (validUntil !== null && validUntil < today) faults.push({ field: 'validUntil', fault: 'already_over' });
  if (role === 'admin' && mkbRouteId !== null) faults.push({ field: 'mkbRouteId', fault: 'admin_everywhere' });
  if (companyId !== null && role !== 'partner_manager')
    faults.push({ field: 'company', fault: 'only_partner_manager' });
  else if (companyId !== null && mkbRouteId !== null) faults.push({ field: 'company', fault: 'one_reach' });
  const isSeat = role === 'branch_association';
  if (isSeat && branchAssociationId === null) faults.push({ field: 'branchAssociationId', fault: 'which_association' });
  if (!isSeat && branchAssociationId !== null)
    faults.push({ field: 'branchAssociationId', fault: 'only_branch_association' });
  if (isSeat && mkbRouteId !== null) faults.push({ field: 'mkbRouteId', fault: 'seat_is_whole' });
  if (isSeat && wanted.maySign) faults.push({ field: 'maySign', fault: 'seat_signs_not' });
  const same = held.filter(
    (other) =>
      other.role === role &&
      other.mkbRouteId === mkbRouteId &&
      other.companyId === companyId &&
      other.branchAssociationId === branchAssociationId,
  );
  if (same.some((other) => overlap(other, wanted))) faults.push({ field: 'role', fault: 'has_it_already' });
  return faults;
}

type Days = { validFrom: string; validUntil: string | null };
const overlap = (one: Days, other: Days) =>
  (one.validUntil === null || one.validUntil >= other.validFrom) &&
  (other.validUntil === null || other.validUntil >= one.validFrom);

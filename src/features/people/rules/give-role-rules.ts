import type { Role } from '../../../kernel/role.ts';
import type { RoleHeld } from './role-held.ts';

export type WantedRole = {
  role: Role;
  mkbRouteId: string | null;
  companyId: string | null;
  validFrom: string;
  validUntil: string | null;
  maySign: boolean;
};

export type RoleFault =
  | { field: 'validUntil'; fault: 'ends_before_start' | 'already_over' }
  | { field: 'mkbRouteId'; fault: 'admin_everywhere' }
  | { field: 'company'; fault: 'one_reach' | 'only_partner_manager' }
  | { field: 'role'; fault: 'has_it_already' };

/**
 * What is wrong with giving this role. An admin manages the whole hogeschool; a role reaches one Mkb-route or one company,
 * never both; only a partner manager works for single companies; the same role twice over the same days says nothing.
 */
export function roleFaults(wanted: WantedRole, held: readonly RoleHeld[], today: string): RoleFault[] {
  const faults: RoleFault[] = [];
  const { role, mkbRouteId, companyId, validFrom, validUntil } = wanted;
  if (validUntil !== null && validUntil < validFrom) faults.push({ field: 'validUntil', fault: 'ends_before_start' });
  else if (validUntil !== null && validUntil < today) faults.push({ field: 'validUntil', fault: 'already_over' });
  if (role === 'admin' && mkbRouteId !== null) faults.push({ field: 'mkbRouteId', fault: 'admin_everywhere' });
  if (companyId !== null && role !== 'partner_manager')
    faults.push({ field: 'company', fault: 'only_partner_manager' });
  else if (companyId !== null && mkbRouteId !== null) faults.push({ field: 'company', fault: 'one_reach' });
  const same = held.filter(
    (other) => other.role === role && other.mkbRouteId === mkbRouteId && other.companyId === companyId,
  );
  if (same.some((other) => overlap(other, wanted))) faults.push({ field: 'role', fault: 'has_it_already' });
  return faults;
}

type Days = { validFrom: string; validUntil: string | null };
const overlap = (one: Days, other: Days) =>
  (one.validUntil === null || one.validUntil >= other.validFrom) &&
  (other.validUntil === null || other.validUntil >= one.validFrom);

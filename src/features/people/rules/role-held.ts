import { type Role, staffRoles } from '../../../kernel/role.ts';

/** A role that somebody has, had or will have, and where. Dates are calendar dates; `validUntil` is its last day. */
export type RoleHeld = {
  id: string;
  personId: string;
  role: Role;
  mkbRouteId: string | null;
  mkbRouteName: string | null;
  companyId: string | null;
  companyName: string | null;
  branchAssociationId: string | null;
  branchAssociationName: string | null;
  validFrom: string;
  validUntil: string | null;
  maySign: boolean;
};

/** Whether who has this role can be asked to sign for the hogeschool: only who works there. */
export const canSign = (role: Role): boolean => staffRoles.some((one) => one === role);

export type RoleState = 'current' | 'future' | 'past';

export function roleState(role: Pick<RoleHeld, 'validFrom' | 'validUntil'>, today: string): RoleState {
  if (role.validUntil !== null && role.validUntil < today) return 'past';
  return role.validFrom > today ? 'future' : 'current';
}

/** Roles that hold or will hold. */
export const livingRoles = <R extends Pick<RoleHeld, 'validFrom' | 'validUntil'>>(
  roles: readonly R[],
  today: string,
): R[] => roles.filter((role) => roleState(role, today) !== 'past');

/** A role as the log keeps it: names instead of ids. */
export const roleFacts = ({
  role,
  mkbRouteName,
  companyName,
  branchAssociationName,
  validFrom,
  validUntil,
  maySign,
}: RoleHeld) => ({
  role,
  ...(mkbRouteName && { mkbRoute: mkbRouteName }),
  ...(companyName && { company: companyName }),
  ...(branchAssociationName && { branchAssociation: branchAssociationName }),
  validFrom,
  validUntil,
  maySign,
});

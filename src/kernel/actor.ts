import type { Role } from './role.ts';

/** Who asks: a person of one hogeschool in one role that holds today. Everything a policy needs to know. */
export type Actor = {
  institutionId: string;
  personId: string;
  roleAssignmentId: string;
  name: string;
  email: string;
  role: Role;
  /** A role can be given for one Mkb-route or one company only; null = the whole hogeschool. */
  mkbRouteId: string | null;
  companyId: string | null;
  /** The association whose seat this is; null for every other role. */
  branchAssociationId: string | null;
  /** May sign for the hogeschool. */
  maySign: boolean;
};

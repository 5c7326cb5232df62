import type { Actor } from './actor.ts';
import type { Role } from './role.ts';

/**
 * Which roles may do what. docs/rights.md is the same table for people; a test holds the two together, and a sweep tries
 * every path as every role. A right says *whether a role may at all*; whether it may *here* (this Mkb-route, this
 * agreement) is asked by the policies of the features.
 */
export const rights = {
  'institution.manage': ['admin'],
  'people.manage': ['admin'],
  'audit.read': ['admin'],
  'privacy.handle': ['admin'],
  'retention.manage': ['admin'],
  'mail.read': ['admin', 'placement_office'],
  'integrations.manage': ['admin'],
  'clauses.edit': ['admin'],
  'seal.manage': ['admin'],
  'programme.edit': ['admin', 'programme_manager', 'project_lead'],
  'mkb_route.read': [
    'admin',
    'project_lead',
    'programme_manager',
    'lecturer',
    'visiting_tutor',
    'partner_manager',
    'placement_office',
  ],
  'mkb_route.edit': ['project_lead', 'programme_manager'],
  'mkb_route.decide': ['programme_manager'],
  'company.read': [
    'admin',
    'project_lead',
    'programme_manager',
    'lecturer',
    'visiting_tutor',
    'partner_manager',
    'placement_office',
  ],
  'company.edit': ['project_lead', 'partner_manager', 'placement_office'],
  'student.read': ['project_lead', 'visiting_tutor', 'placement_office'],
  'student.edit': ['project_lead', 'placement_office'],
  'agreement.read': ['project_lead', 'programme_manager', 'visiting_tutor', 'placement_office'],
  'agreement.edit': ['project_lead', 'placement_office'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

/** Whether this actor's role has the right at all. */
export function may(actor: Actor, right: Right): boolean {
  return (rights[right] as readonly Role[]).includes(actor.role);
}

/** Whether the actor's role reaches this Mkb-route: a role given for one Mkb-route does not reach another. */
export function reachesMkbRoute(actor: Actor, mkbRouteId: string): boolean {
  return actor.mkbRouteId === null || actor.mkbRouteId === mkbRouteId;
}

/** Whether the actor's role reaches this company: a role given for one company does not reach another. */
export function reachesCompany(actor: Actor, companyId: string): boolean {
  return actor.companyId === null || actor.companyId === companyId;
}

import type { Actor } from '../../kernel/actor.ts';
import { may, reachesCompany, reachesMkbRoute } from '../../kernel/rights.ts';

/** Who may do what with promised places. */
export const can = {
  /** What a company promised, for who sees that company; a role for one Mkb-route sees the promises to that one. */
  see: (actor: Actor, commitment: { companyId: string; mkbRouteId: string }): boolean =>
    may(actor, 'company.read') &&
    reachesCompany(actor, commitment.companyId) &&
    reachesMkbRoute(actor, commitment.mkbRouteId),
  edit: (actor: Actor, commitment: { companyId: string; mkbRouteId: string }): boolean =>
    may(actor, 'company.edit') &&
    reachesCompany(actor, commitment.companyId) &&
    reachesMkbRoute(actor, commitment.mkbRouteId),
  /** All that was promised to a Mkb-route: not for a role that was given for one company. */
  seeOfMkbRoute: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'company.read') && actor.companyId === null && reachesMkbRoute(actor, mkbRouteId),
};

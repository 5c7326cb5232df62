import type { Actor } from '../../kernel/actor.ts';
import { may, reachesMkbRoute } from '../../kernel/rights.ts';
import { isOpen, type Version } from './rules/version.ts';

/** Who may do what with a Mkb-route. Asked by pages and views alike; an actor who does not reach it does not see it either. */
export const can = {
  see: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'mkb_route.read') && reachesMkbRoute(actor, mkbRouteId),
  /** A role that was given for one Mkb-route makes no others. */
  add: (actor: Actor): boolean => may(actor, 'mkb_route.edit') && actor.mkbRouteId === null,
  edit: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'mkb_route.edit') && reachesMkbRoute(actor, mkbRouteId),
  design: (actor: Actor, mkbRouteId: string, version: Version): boolean =>
    can.edit(actor, mkbRouteId) && isOpen(version),
  decideAtAll: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'mkb_route.decide') && reachesMkbRoute(actor, mkbRouteId),
  decide: (actor: Actor, mkbRouteId: string, version: Version): boolean =>
    can.decideAtAll(actor, mkbRouteId) && version.state === 'submitted',
};

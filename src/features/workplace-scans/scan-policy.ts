import type { Actor } from '../../kernel/actor.ts';
import { may, reachesMkbRoute } from '../../kernel/rights.ts';

type OfScan = { companyId: string; mkbRouteId: string | null };

const reaches = (actor: Actor, { companyId, mkbRouteId }: OfScan): boolean =>
  (actor.companyId === null || actor.companyId === companyId) &&
  (mkbRouteId === null || reachesMkbRoute(actor, mkbRouteId));

/** Who may do what with a workplace scan; whether its state allows it is asked of the verbs. */
export const can = {
  read: (actor: Actor, scan: OfScan): boolean => may(actor, 'scan.read') && reaches(actor, scan),
  /** Filling in for the hogeschool, typing over paper, the talk, its outcome, reminding and withdrawing. */
  edit: (actor: Actor, scan: OfScan): boolean => may(actor, 'scan.edit') && reaches(actor, scan),
  /** A new one of a workplace of this company. */
  start: (actor: Actor, scan: OfScan): boolean => can.edit(actor, scan),
  require: (actor: Actor, mkbRouteId: string): boolean =>
    may(actor, 'mkb_route.edit') && reachesMkbRoute(actor, mkbRouteId),
  editSettings: (actor: Actor): boolean => may(actor, 'institution.manage'),
};

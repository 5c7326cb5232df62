import type { Actor } from '../../kernel/actor.ts';
import { may, reachesMkbRoute } from '../../kernel/rights.ts';

type OfMkbRoute = { mkbRouteId: string };

/** Who may do what with an agreement of a Mkb-route; whether its state allows it is asked of the verbs. */
export const can = {
  read: (actor: Actor, agreement: OfMkbRoute): boolean =>
    may(actor, 'agreement.read') && reachesMkbRoute(actor, agreement.mkbRouteId),
  /** Drawing up, sending, re-addressing, taking back, withdrawing, ending. */
  edit: (actor: Actor, agreement: OfMkbRoute): boolean =>
    may(actor, 'agreement.edit') && reachesMkbRoute(actor, agreement.mkbRouteId),
  create: (actor: Actor, cohort: OfMkbRoute): boolean => can.edit(actor, cohort),
  /** Sending or reminding for many in one go; each is asked about by itself too. */
  actOnMany: (actor: Actor): boolean => may(actor, 'agreement.edit'),
  /** Keeping, renaming and removing a view of the list; one of the hogeschool is for those who draw up agreements. */
  keepView: (actor: Actor, view: { isShared: boolean }): boolean =>
    may(actor, view.isShared ? 'agreement.edit' : 'agreement.read'),
  editClauses: (actor: Actor): boolean => may(actor, 'clauses.edit'),
};

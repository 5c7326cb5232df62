import type { Actor } from '../../kernel/actor.ts';
import { may, reachesMkbRoute } from '../../kernel/rights.ts';

type OfMkbRoute = { mkbRouteId: string };

/** Who may do what with a dossier: it goes with its agreement. */
export const can = {
  read: (actor: Actor, agreement: OfMkbRoute): boolean =>
    may(actor, 'agreement.read') && reachesMkbRoute(actor, agreement.mkbRouteId),
  /** Adding, replacing and removing files, and noting weeks without coaching. */
  edit: (actor: Actor, agreement: OfMkbRoute): boolean =>
    may(actor, 'agreement.edit') && reachesMkbRoute(actor, agreement.mkbRouteId),
  setWindow: (actor: Actor): boolean => may(actor, 'institution.manage'),
};

import type { Actor } from '../../kernel/actor.ts';
import { may, reachesMkbRoute } from '../../kernel/rights.ts';
import { companySeesResults } from './rules/see-results.ts';

/** Who may do what about consents. */
export const can = {
  /** Asking a student, for who draws up agreements. */
  ask: (actor: Actor, agreement: { mkbRouteId: string }): boolean =>
    may(actor, 'agreement.edit') && reachesMkbRoute(actor, agreement.mkbRouteId),
  /** Whether the company may see results: to be asked anew on every page that shows them. */
  seeResults: companySeesResults,
};

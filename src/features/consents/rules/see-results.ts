import type { IsoDate } from '../../../kernel/iso-date.ts';

/** What decides whether the company of an agreement may see the results of its student on a day. `endedOn` is its last day. */
export type ResultsFacts = {
  state: string;
  endedOn: IsoDate | null;
  companyId: string | null;
  consent: { companyId: string } | null;
};

/**
 * The one question that every page with results asks: only with a standing consent, for the company that is now in the agreement,
 * while the agreement runs, its last day included. A consent is withdrawn by leaving it out of the facts, so it counts on the very next page.
 */
export const companySeesResults = ({ state, endedOn, companyId, consent }: ResultsFacts, today: IsoDate): boolean =>
  (state === 'concluded' || (state === 'ended' && endedOn !== null && endedOn >= today)) &&
  consent !== null &&
  consent.companyId === companyId;

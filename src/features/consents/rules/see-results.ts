/** What decides whether the company of an agreement may see the results of its student today. */
export type ResultsFacts = { state: string; companyId: string | null; consent: { companyId: string } | null };

/**
 * The one question that every page with results asks: only with a standing consent, for the company that is now in the agreement,
 * while the agreement is concluded. A consent is withdrawn by leaving it out of the facts, so it counts on the very next page.
 */
export const companySeesResults = ({ state, companyId, consent }: ResultsFacts): boolean =>
  state === 'concluded' && consent !== null && consent.companyId === companyId;

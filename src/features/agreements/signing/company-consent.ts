import type { Tx } from '../../../platform/db/db.ts';
import { type ConsentView, selectConsent } from '../../consents/index.ts';
import type { StoredAgreement } from '../agreement-store.ts';
import type { Party } from '../rules/party.ts';

/**
 * Whether the student lets the company see results, for who signed in the name of that company; null for everybody else, and for a
 * company that another one took the place of.
 */
export async function selectCompanyConsent(
  tx: Tx,
  { facts, agreement }: StoredAgreement,
  party: Party,
): Promise<ConsentView | null> {
  if (party !== 'learning_company') return null;
  if (agreement.state !== 'concluded' && agreement.state !== 'ended') return null;
  const view = await selectConsent(tx, facts.amends?.agreementId ?? facts.id);
  return view?.companyName === agreement.terms.parties.learningCompany.name ? view : null;
}

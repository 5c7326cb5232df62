import type { AgreementFacts } from '../agreement-store.ts';
import { type Telling, tell } from '../ask-signers.ts';
import { selectDraftSigners } from '../draft-signer-store.ts';
import { mailTexts } from '../mail-texts.ts';
import type { Signer } from '../rules/signer.ts';
import { followAgreement } from './take-effect.ts';

/**
 * What follows when an agreement or an addendum is concluded: lists and roles follow it, and of an addendum the parties who did
 * not sign it are told. `signers` are those who did.
 */
export async function afterConclusion(
  telling: Telling,
  facts: Pick<AgreementFacts, 'id' | 'language' | 'amends'>,
  signers: readonly Pick<Signer, 'id'>[],
): Promise<void> {
  const { tx, institutionId, now, deps } = telling;
  await followAgreement({ tx, institutionId, now, newId: deps.newId }, facts.amends?.agreementId ?? facts.id);
  if (!facts.amends) return;
  const asked = new Set(signers.map(({ id }) => id));
  for (const { id, name, email } of await selectDraftSigners(tx, facts.id))
    if (!asked.has(id) && email)
      await tell(
        telling,
        facts,
        { id, name: name ?? '', email },
        'addendum_made_known',
        mailTexts[facts.language].madeKnownSubject,
      );
}

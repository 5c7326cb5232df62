import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { type AgreementFacts, selectOptionalAgreement } from '../agreement-store.ts';
import { type Telling, tell } from '../ask-signers.ts';
import { selectDraftSigners } from '../draft-signer-store.ts';
import { mailTexts } from '../mail-texts.ts';
import { partiesTold } from '../rules/parties-told.ts';
import type { Signer } from '../rules/signer.ts';
import { selectWhomToCall } from '../signing/signer-context.ts';
import { selectOpenAddenda } from './addendum-store.ts';
import { selectAmended } from './open-addendum.ts';
import { overtakenBy } from './rules/draft-of-addendum.ts';
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
  await tellOfOvertaken(telling, facts.amends.agreementId);
  const stored = await selectOptionalAgreement(tx, facts.id);
  if (stored?.agreement.state !== 'concluded') return;
  const today = dateInNetherlands(now);
  const told = partiesTold(stored.agreement.terms, today, await selectFigures(tx, today));
  const asked = new Set(signers.map(({ id }) => id));
  for (const { id, party, name, email } of await selectDraftSigners(tx, facts.id))
    if (!asked.has(id) && told.includes(party) && email)
      await tell(
        telling,
        facts,
        { id, name: name ?? '', email },
        'addendum_made_known',
        mailTexts[facts.language].madeKnownSubject,
      );
}

/** Tells whoever made an addendum that is out to be signed that this one overtook it: nobody can sign it any more. */
async function tellOfOvertaken(telling: Telling, agreementId: string): Promise<void> {
  const { tx, now } = telling;
  const [amended, open] = await Promise.all([selectAmended(tx, agreementId), selectOpenAddenda(tx, agreementId)]);
  if (!amended) return;
  for (const id of open) {
    const stored = await selectOptionalAgreement(tx, id);
    const [signer] = stored?.agreement.signers ?? [];
    const { amends } = stored?.facts ?? {};
    if (!stored || !signer || !amends?.amendment) continue;
    const { changes } = amends.amendment;
    const { reference, createdBy, language } = stored.facts;
    const addendum = { id, reference, from: amends.from, reason: '', concludedAt: now, changes };
    const maker = await selectWhomToCall(tx, createdBy);
    if (overtakenBy(addendum, amended) !== null && maker.staffEmail)
      await tell(
        telling,
        stored.facts,
        { id: signer.id, name: maker.staffName, email: maker.staffEmail },
        'addendum_overtaken',
        mailTexts[language].overtakenSubject(reference),
      );
  }
}

import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import { recordAudit } from '../../../platform/audit/audit.ts';
import type { Act } from '../../../shell/index.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { selectConcludedAddenda, selectNewestSigners, selectOpenAddenda } from '../addenda/addendum-store.ts';
import { effectiveTerms, finalTerms } from '../addenda/rules/effective-terms.ts';
import { followAgreement } from '../addenda/take-effect.ts';
import { type AgreementFacts, type StoredAgreement, selectOptionalAgreement } from '../agreement-store.ts';
import { updateState } from '../agreement-writes.ts';
import { announceState } from '../announce-state.ts';
import { tell } from '../ask-signers.ts';
import { mailTexts } from '../mail-texts.ts';
import { end } from '../rules/agreement-verbs.ts';
import type { Ending } from '../rules/ending.ts';
import { partiesTold } from '../rules/parties-told.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import type { ActionOutcome } from '../send-agreement.ts';
import { type Closing, closingOf, onLocked, withdrawLocked } from '../stop-agreement.ts';
import { insertSettlement } from './settlement-store.ts';
import { texts } from './texts.ts';

export type Ends = {
  ending: Ending;
  reason: string;
  lastDay: IsoDate;
  /** False: the parties are not told, since it is long ago. */
  isNews?: boolean;
};

/** Ends a concluded agreement for staff, on a day that the parties agreed or that its text allows. */
export async function endAgreement(act: Act, agreementId: string, ends: Ends): Promise<ActionOutcome> {
  return onLocked(act, agreementId, (stored) => endLocked(closingOf(act), stored, ends));
}

/**
 * Ends an agreement whose row is held: what was open on it is withdrawn, who coaches does so no longer than that, what must be settled
 * is listed, and the parties are told.
 * What an addendum changed ends with its agreement.
 */
export async function endLocked(
  closing: Closing,
  { facts, agreement }: StoredAgreement,
  { ending, reason, lastDay, isNews = true }: Ends,
): Promise<ActionOutcome> {
  const { tx, institutionId, now, by, deps } = closing;
  if (facts.amends || agreement.state !== 'concluded') return { ok: false, fault: 'wrong_state' };
  const concluded = await selectConcludedAddenda(tx, facts.id);
  const agreed = finalTerms(agreement.terms, concluded).duration;
  const outcome = end(agreement, { ending, reason, lastDay, at: now, agreed });
  if (!outcome.ok) return outcome;
  for (const id of await selectOpenAddenda(tx, facts.id)) {
    const addendum = await selectOptionalAgreement(tx, id);
    if (addendum) await withdrawLocked(closing, addendum, reason || texts[facts.language].endedWithIt);
  }
  if (isNews) await tellParties(closing, facts, effectiveTerms(agreement.terms, concluded, lastDay), lastDay);
  await updateState(
    tx,
    facts.id,
    { state: 'ended', endedOn: lastDay, ending, closedAt: now, closingReason: reason },
    now,
  );
  await followAgreement({ tx, institutionId, now, newId: deps.newId }, facts.id);
  await insertSettlement(tx, institutionId, facts.id, deps.newId);
  await announceState(closing, facts.id, 'ended');
  await recordAudit(tx, institutionId, by, now, {
    action: 'agreement.ended',
    subjectKind: 'agreement',
    subjectId: facts.id,
    before: { state: 'concluded' },
    after: { state: 'ended', ...ending, reason, lastDay },
  });
  return { ok: true };
}

/** Tells who is a party on the last day, at the address of the newest text that names one: an addendum can have changed both. */
async function tellParties(
  closing: Closing,
  facts: AgreementFacts,
  terms: AgreementTerms,
  lastDay: IsoDate,
): Promise<void> {
  const { tx, now } = closing;
  const today = dateInNetherlands(now);
  const told = partiesTold(terms, today, await selectFigures(tx, today));
  for (const { id, party, name, email } of await selectNewestSigners(tx, facts.id, lastDay))
    if (told.includes(party) && email)
      await tell(
        closing,
        facts,
        { id, name: name ?? '', email },
        'agreement_ended',
        mailTexts[facts.language].endedSubject,
      );
}

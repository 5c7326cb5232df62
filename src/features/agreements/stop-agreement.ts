import type { IsoDate } from '../../kernel/iso-date.ts';
import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { type Act, audit } from '../../shell/index.ts';
import { selectOpenAddenda } from './addenda/addendum-store.ts';
import { can } from './agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from './agreement-store.ts';
import { updateState, voidText } from './agreement-writes.ts';
import { announceState } from './announce-state.ts';
import { tell } from './ask-signers.ts';
import { closeDelegations } from './delegation/delegation-store.ts';
import { mailTexts, mailWords } from './mail-texts.ts';
import { closePapers } from './paper/paper-store.ts';
import type { Agreement } from './rules/agreement.ts';
import { end, takeBack, withdraw } from './rules/agreement-verbs.ts';
import { copyPurpose, signPurpose } from './rules/task-purpose.ts';
import type { ActionOutcome } from './send-agreement.ts';

/** Takes a sent text back to correct it: signatures are void, links die, and everybody who was asked is told. */
export async function takeBackAgreement(act: Act, agreementId: string, reason: string): Promise<ActionOutcome> {
  return onLocked(act, agreementId, async ({ facts, agreement }) => {
    const outcome = takeBack(agreement, { reason, at: act.now });
    if (!outcome.ok) return outcome;
    if (facts.textId) await voidText(act.tx, facts.textId, reason, act.now);
    const lapsed = await removeLapsed(act, agreement);
    const { terms } = outcome.agreement;
    // Of an agreement without the representative there is nobody to name; an addendum only changes what it is about.
    const draft =
      lapsed && !facts.amends ? { ...terms, parties: { ...terms.parties, legalRepresentative: null } } : terms;
    await closeAndTell(act, { facts, agreement }, 'agreement_taken_back');
    await updateState(act.tx, agreementId, { state: 'draft', currentTextId: null, draft }, act.now);
    await announceState({ ...act, institutionId: act.actor.institutionId }, agreementId, 'draft');
    await audit(act, {
      action: 'agreement.taken_back',
      subjectKind: 'agreement',
      subjectId: agreementId,
      before: { state: agreement.state },
      after: { state: 'draft', reason },
    });
    return { ok: true };
  });
}

/** Stops an agreement before it was concluded. It can be read, never changed. */
export async function withdrawAgreement(act: Act, agreementId: string, reason: string): Promise<ActionOutcome> {
  return onLocked(act, agreementId, async ({ facts, agreement }) => {
    const outcome = withdraw(agreement, { reason, at: act.now });
    if (!outcome.ok) return outcome;
    if (agreement.state !== 'draft') await closeAndTell(act, { facts, agreement }, 'agreement_withdrawn');
    await updateState(act.tx, agreementId, { state: 'withdrawn', closedAt: act.now, closingReason: reason }, act.now);
    await announceState({ ...act, institutionId: act.actor.institutionId }, agreementId, 'withdrawn');
    await audit(act, {
      action: 'agreement.withdrawn',
      subjectKind: 'agreement',
      subjectId: agreementId,
      before: { state: agreement.state },
      after: { state: 'withdrawn', reason },
    });
    return { ok: true };
  });
}

/** Ends a concluded agreement before its agreed last day, by the procedure in its text. */
export async function endAgreement(
  act: Act,
  agreementId: string,
  ending: { reason: string; lastDay: IsoDate },
): Promise<ActionOutcome> {
  return onLocked(act, agreementId, async ({ facts, agreement }) => {
    // What an addendum changed ends with its agreement.
    if (facts.amends) return { ok: false, fault: 'wrong_state' };
    const outcome = end(agreement, { ...ending, at: act.now });
    if (!outcome.ok) return outcome;
    for (const id of await selectOpenAddenda(act.tx, agreementId)) await withdrawAgreement(act, id, ending.reason);
    const { signers } = outcome.agreement;
    for (const signer of signers)
      await tell(
        { ...act, institutionId: act.actor.institutionId },
        facts,
        signer,
        'agreement_ended',
        mailTexts[facts.language].endedSubject,
      );
    await updateState(
      act.tx,
      agreementId,
      { state: 'ended', endedOn: ending.lastDay, closedAt: act.now, closingReason: ending.reason },
      act.now,
    );
    await announceState({ ...act, institutionId: act.actor.institutionId }, agreementId, 'ended');
    await audit(act, {
      action: 'agreement.ended',
      subjectKind: 'agreement',
      subjectId: agreementId,
      before: { state: 'concluded' },
      after: { state: 'ended', ...ending },
    });
    return { ok: true };
  });
}

async function onLocked(
  act: Act,
  agreementId: string,
  work: (stored: StoredAgreement) => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
  const stored = await selectOptionalAgreement(act.tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(act.actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  return work(stored);
}

/** A representative who lapsed is not asked under the next text; under this one it stays as it was. Answers whether there was one. */
async function removeLapsed({ tx, now }: Act, agreement: Agreement): Promise<boolean> {
  const lapsed = agreement.signers.filter((signer) => signer.state === 'lapsed').map(({ id }) => id);
  if (lapsed.length > 0) await tx.updateTable('signer').set({ removedAt: now }).where('id', 'in', lapsed).execute();
  return lapsed.length > 0;
}

async function closeAndTell(
  act: Act,
  { facts, agreement }: StoredAgreement,
  kind: 'agreement_taken_back' | 'agreement_withdrawn',
): Promise<void> {
  const ids = agreement.signers.map((signer) => signer.id);
  await closeTaskLinks(act.tx, signPurpose, ids, 'withdrawn', act.now);
  await closeTaskLinks(act.tx, copyPurpose, ids, 'withdrawn', act.now);
  await closePapers(act.tx, ids, act.now);
  await closeDelegations(act.tx, ids, act.now);
  const words = mailWords(facts);
  const subject = kind === 'agreement_taken_back' ? words.takenBackSubject : words.withdrawnSubject;
  for (const signer of agreement.signers)
    if (signer.email && signer.state !== 'lapsed')
      await tell(
        { ...act, institutionId: act.actor.institutionId },
        facts,
        { id: signer.id, name: signer.name ?? '', email: signer.email },
        kind,
        subject,
      );
}

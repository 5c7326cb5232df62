import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from './agreement-store.ts';
import { updateState, voidText } from './agreement-writes.ts';
import { announceState } from './announce-state.ts';
import { type Telling, tell } from './ask-signers.ts';
import { closeDelegations } from './delegation/delegation-store.ts';
import { mailWords } from './mail-texts.ts';
import { closePapers } from './paper/paper-store.ts';
import type { Agreement } from './rules/agreement.ts';
import { takeBack, withdraw } from './rules/agreement-verbs.ts';
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
    await closeAndTell(closingOf(act), { facts, agreement }, 'agreement_taken_back');
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
  return onLocked(act, agreementId, (stored) => withdrawLocked(closingOf(act), stored, reason));
}

/** Closing in a transaction that holds the agreement's row, and who does it: staff, or the product itself. */
export type Closing = Telling & { by: AuditBy };

export const closingOf = ({ tx, actor, now, deps }: Act): Closing => ({
  tx,
  institutionId: actor.institutionId,
  now,
  deps,
  by: { kind: 'staff', id: actor.personId, name: actor.name },
});

/** withdrawAgreement for who may and holds its row. */
export async function withdrawLocked(
  closing: Closing,
  { facts, agreement }: StoredAgreement,
  reason: string,
): Promise<ActionOutcome> {
  const { tx, institutionId, now, by } = closing;
  const outcome = withdraw(agreement, { reason, at: now });
  if (!outcome.ok) return outcome;
  if (agreement.state !== 'draft') await closeAndTell(closing, { facts, agreement }, 'agreement_withdrawn');
  await updateState(tx, facts.id, { state: 'withdrawn', closedAt: now, closingReason: reason }, now);
  await announceState(closing, facts.id, 'withdrawn');
  await recordAudit(tx, institutionId, by, now, {
    action: 'agreement.withdrawn',
    subjectKind: 'agreement',
    subjectId: facts.id,
    before: { state: agreement.state },
    after: { state: 'withdrawn', reason },
  });
  return { ok: true };
}

/** Reads and locks an agreement for whoever may edit it. */
export async function onLocked(
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
  telling: Telling,
  { facts, agreement }: StoredAgreement,
  kind: 'agreement_taken_back' | 'agreement_withdrawn',
): Promise<void> {
  const ids = agreement.signers.map((signer) => signer.id);
  await closeTaskLinks(telling.tx, signPurpose, ids, 'withdrawn', telling.now);
  await closeTaskLinks(telling.tx, copyPurpose, ids, 'withdrawn', telling.now);
  await closePapers(telling.tx, ids, telling.now);
  await closeDelegations(telling.tx, ids, telling.now);
  const words = mailWords(facts);
  const subject = kind === 'agreement_taken_back' ? words.takenBackSubject : words.withdrawnSubject;
  for (const signer of agreement.signers)
    if (signer.email && signer.state !== 'lapsed')
      await tell(telling, facts, { id: signer.id, name: signer.name ?? '', email: signer.email }, kind, subject);
}

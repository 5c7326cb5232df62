import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from '../agreement-store.ts';
import { letLapse } from '../lapse-representative.ts';
import { recordSignature } from '../record-signature.ts';
import { isOpen } from '../rules/agreement-verbs.ts';
import { confirmPaper, rejectPaper } from '../rules/paper-verbs.ts';
import type { PaperRecord, Signer } from '../rules/signer.ts';
import { type ActionOutcome, maySignForInstitution } from '../send-agreement.ts';
import { stillStands } from '../signing/still-stands.ts';
import { decidePaper } from './paper-store.ts';

/** Of which signer, and which page was looked at; without that: the one that waits. */
export type PaperLook = { agreementId: string; signerId: string; paperId: string | null };

/** The second look: the page is right, and counts from now on as a signature like the others. Not by whoever recorded it. */
export async function confirmPaperSignature(act: Act, look: PaperLook): Promise<ActionOutcome> {
  const { agreementId, signerId } = look;
  return onPaper(act, look, async ({ facts, agreement }, signer, paper) => {
    const { tx, actor, now, deps } = act;
    const { textId } = facts;
    if (!textId || !isOpen(agreement)) return { ok: false, fault: 'wrong_state' };
    if (!(await maySignForInstitution(act, facts.mkbRouteId, [signer])))
      return { ok: false, fault: 'signer_may_not_sign' };
    if (!(await stillStands(tx, { facts, agreement }, now))) return { ok: false, fault: 'overtaken' };
    const by = { id: actor.personId, name: actor.name };
    const telling = { tx, institutionId: actor.institutionId, now, deps };
    const before = await letLapse(telling, facts, agreement);
    const outcome = confirmPaper(before, signerId, { by, at: now });
    if (!outcome.ok) return outcome;
    await decidePaper(tx, paper.id, { outcome: 'confirmed', by, at: now, reason: '' });
    await recordSignature(
      telling,
      { ...facts, textId },
      { before, after: outcome.agreement, signer },
      { name: paper.statedName, jobTitle: paper.statedJobTitle ?? '', declaredAuthority: false },
      { paperSignatureId: paper.id },
    );
    await audit(act, {
      action: 'paper.confirmed',
      subjectKind: 'agreement',
      subjectId: agreementId,
      before: { state: agreement.state },
      after: { state: outcome.agreement.state, party: signer.party, signedOn: paper.signedOn },
    });
    return { ok: true };
  });
}

/** The page is not right: it stays as it is, does not count, and the signer is to sign as before. */
export async function rejectPaperSignature(act: Act, look: PaperLook, reason: string): Promise<ActionOutcome> {
  const { agreementId, signerId } = look;
  return onPaper(act, look, async ({ agreement }, signer, paper) => {
    const { tx, actor, now } = act;
    const outcome = rejectPaper(agreement, signerId, reason);
    if (!outcome.ok) return outcome;
    const by = { id: actor.personId, name: actor.name };
    await decidePaper(tx, paper.id, { outcome: 'rejected', by, at: now, reason });
    await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', agreementId).execute();
    await audit(act, {
      action: 'paper.rejected',
      subjectKind: 'agreement',
      subjectId: agreementId,
      after: { party: signer.party, reason },
    });
    return { ok: true };
  });
}

async function onPaper(
  act: Act,
  { agreementId, signerId, paperId }: PaperLook,
  work: (stored: StoredAgreement, signer: Signer, paper: PaperRecord) => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
  const stored = await selectOptionalAgreement(act.tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(act.actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!isOpen(stored.agreement)) return { ok: false, fault: 'wrong_state' };
  const signer = stored.agreement.signers.find(({ id }) => id === signerId);
  if (!signer) return { ok: false, fault: 'unknown_signer' };
  if (signer.state === 'signed') return { ok: false, fault: 'already_signed' };
  if (signer.state !== 'waiting' || !signer.paper) return { ok: false, fault: 'no_paper' };
  // Rejected and recorded anew meanwhile: nobody looked at this page.
  if (paperId !== null && paperId !== signer.paper.id) return { ok: false, fault: 'wrong_state' };
  return work(stored, signer, signer.paper);
}

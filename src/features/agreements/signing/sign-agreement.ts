import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { recordAudit } from '../../../platform/audit/audit.ts';
import type { TaskRequest } from '../../../shell/index.ts';
import { tell } from '../ask-signers.ts';
import { letLapse } from '../lapse-representative.ts';
import { mailWords } from '../mail-texts.ts';
import { closePapers } from '../paper/paper-store.ts';
import { recordSignature } from '../record-signature.ts';
import { type Fault, isOpen, refuse, sign, withdrawRefusal } from '../rules/agreement-verbs.ts';
import { isForSelf } from '../rules/signer.ts';
import { signPurpose } from '../rules/task-purpose.ts';
import { maySignForInstitution } from '../send-agreement.ts';
import { linkState, type SignerContext, selectSignerContext, selectWhomToCall } from './signer-context.ts';
import { type CodeBinding, selectProof } from './signing-code.ts';
import { stillStands } from './still-stands.ts';

/** What a signer's act needs: the opened task, in its transaction. */
export type SignerAct = Pick<TaskRequest, 'tx' | 'taskLinkId' | 'institutionId' | 'now' | 'deps' | 'browserToken'>;
export type SignerFault =
  | Fault
  | 'link_gone'
  | 'text_changed'
  | 'job_title_needed'
  | 'code_needed'
  | 'signer_may_not_sign'
  | 'overtaken';
export type SignerOutcome = { ok: true; concluded: boolean } | { ok: false; fault: SignerFault };

export type Statement = { name: string; jobTitle: string; textSha256: string };

/**
 * One signature: of this signer, under this text, proven by a code in this browser. The agreement's row is locked, so two who
 * sign at once are recorded one after the other, and a second click finds the first.
 */
export async function signAgreement(
  act: SignerAct,
  statement: Statement,
  bindingOf: (context: SignerContext) => CodeBinding | null,
): Promise<SignerOutcome> {
  const { tx, institutionId, now } = act;
  const context = await selectSignerContext(tx, act.taskLinkId, { lock: true });
  if (context?.signer?.state === 'signed') return { ok: false, fault: 'already_signed' };
  if (context?.link.purpose !== signPurpose || !context.signer || linkState(context.link, now) !== 'open')
    return { ok: false, fault: 'link_gone' };
  const { stored, signer } = context;
  const { facts } = stored;
  if (!facts.textId || !('textSha256' in stored.agreement) || stored.agreement.textSha256 !== statement.textSha256)
    return { ok: false, fault: 'text_changed' };
  if (!isOpen(stored.agreement)) return { ok: false, fault: 'wrong_state' };
  if (!isForSelf(signer) && statement.jobTitle === '') return { ok: false, fault: 'job_title_needed' };
  const binding = bindingOf(context);
  const [proof, maySign] = await Promise.all([
    binding ? selectProof(tx, binding, now) : null,
    // Named at sending, but a role can end while a link waits in a mailbox.
    maySignForInstitution({ tx, today: dateInNetherlands(now) }, facts.mkbRouteId, [signer]),
  ]);
  if (!proof) return { ok: false, fault: 'code_needed' };
  if (!maySign) return { ok: false, fault: 'signer_may_not_sign' };
  if (!(await stillStands(tx, stored, now))) return { ok: false, fault: 'overtaken' };
  // The birthday may have come since the last time that jobs looked.
  const agreement = await letLapse(act, facts, stored.agreement);
  const outcome = sign(agreement, signer.id, {
    at: now,
    statedName: statement.name,
    statedJobTitle: statement.jobTitle || null,
  });
  if (!outcome.ok) return outcome;

  const { state } = outcome.agreement;
  await recordSignature(
    act,
    { ...facts, textId: facts.textId },
    { before: agreement, after: outcome.agreement, signer },
    { name: statement.name, jobTitle: statement.jobTitle, declaredAuthority: true },
    { signingCodeId: proof.id },
  );
  await recordAudit(tx, institutionId, { kind: 'signer', id: signer.id, name: statement.name }, now, {
    action: 'agreement.signed',
    subjectKind: 'agreement',
    subjectId: facts.id,
    before: { state: agreement.state },
    after: { state, party: signer.party, textSha256: statement.textSha256 },
  });
  return { ok: true, concluded: state === 'concluded' };
}

/** *Niet akkoord*: the signer's own fact with a reason. Signing stops until staff corrects the text or the signer thinks again. */
export async function refuseAgreement(act: SignerAct, reason: string): Promise<SignerOutcome> {
  const { tx, institutionId, now, deps } = act;
  const context = await selectSignerContext(tx, act.taskLinkId, { lock: true });
  if (!context?.signer || linkState(context.link, now) !== 'open') return { ok: false, fault: 'link_gone' };
  const { stored, signer } = context;
  const outcome = refuse(stored.agreement, signer.id, { at: now, reason });
  if (!outcome.ok) return outcome;
  const { facts } = stored;
  await tx
    .insertInto('refusal')
    .values({
      institutionId,
      id: deps.newId(),
      agreementTextId: facts.textId ?? '',
      signerId: signer.id,
      reason,
      at: now,
    })
    .execute();
  // What was recorded on paper is of no use any more, also not when the signer thinks again.
  await closePapers(tx, [signer.id], now);
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', facts.id).execute();
  const staff = await selectWhomToCall(tx, facts.createdBy);
  // The mail's subject is the signer, so that its words can name who refused and why.
  if (staff.staffEmail)
    await tell(
      act,
      facts,
      { id: signer.id, name: staff.staffName, email: staff.staffEmail },
      'agreement_refused',
      mailWords(facts).refusedSubject(facts.reference),
    );
  await recordAudit(tx, institutionId, { kind: 'signer', id: signer.id, name: signer.name }, now, {
    action: 'agreement.refused',
    subjectKind: 'agreement',
    subjectId: facts.id,
    after: { party: signer.party, reason },
  });
  return { ok: true, concluded: false };
}

/** The signer who refused is asked again as before. */
export async function thinkAgain(act: SignerAct): Promise<SignerOutcome> {
  const { tx, institutionId, now } = act;
  const context = await selectSignerContext(tx, act.taskLinkId, { lock: true });
  if (!context?.signer || linkState(context.link, now) !== 'open') return { ok: false, fault: 'link_gone' };
  const { stored, signer } = context;
  const outcome = withdrawRefusal(stored.agreement, signer.id);
  if (!outcome.ok) return outcome;
  await tx
    .updateTable('refusal')
    .set({ withdrawnAt: now })
    .where('signerId', '=', signer.id)
    .where('agreementTextId', '=', stored.facts.textId ?? '')
    .where('withdrawnAt', 'is', null)
    .execute();
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', stored.facts.id).execute();
  await recordAudit(tx, institutionId, { kind: 'signer', id: signer.id, name: signer.name }, now, {
    action: 'agreement.refusal_withdrawn',
    subjectKind: 'agreement',
    subjectId: stored.facts.id,
    after: { party: signer.party },
  });
  return { ok: true, concluded: false };
}

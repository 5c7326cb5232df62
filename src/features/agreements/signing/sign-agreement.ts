import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { recordAudit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { closeTaskLinks } from '../../../platform/identity/task-links.ts';
import type { TaskRequest } from '../../../shell/index.ts';
import { afterConclusion } from '../addenda/after-conclusion.ts';
import { selectAmended } from '../addenda/open-addendum.ts';
import { overtakenBy } from '../addenda/rules/draft-of-addendum.ts';
import { queuePdf } from '../agreement-pdf-queue.ts';
import type { StoredAgreement } from '../agreement-store.ts';
import { updateState } from '../agreement-writes.ts';
import { announceState } from '../announce-state.ts';
import { offerCopy, tell } from '../ask-signers.ts';
import { mailWords } from '../mail-texts.ts';
import { type Fault, refuse, sign, withdrawRefusal } from '../rules/agreement-verbs.ts';
import { isForSelf } from '../rules/signer.ts';
import { signPurpose } from '../rules/task-purpose.ts';
import { maySignForInstitution } from '../send-agreement.ts';
import { linkState, type SignerContext, selectSignerContext, selectWhomToCall } from './signer-context.ts';
import { type CodeBinding, selectProof } from './signing-code.ts';

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
  const { tx, institutionId, now, deps } = act;
  const context = await selectSignerContext(tx, act.taskLinkId, { lock: true });
  if (context?.signer?.state === 'signed') return { ok: false, fault: 'already_signed' };
  if (context?.link.purpose !== signPurpose || !context.signer || linkState(context.link, now) !== 'open')
    return { ok: false, fault: 'link_gone' };
  const { stored, signer } = context;
  const { facts, agreement } = stored;
  if (!facts.textId || !('textSha256' in agreement) || agreement.textSha256 !== statement.textSha256)
    return { ok: false, fault: 'text_changed' };
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
  const outcome = sign(agreement, signer.id, {
    at: now,
    statedName: statement.name,
    statedJobTitle: statement.jobTitle || null,
  });
  if (!outcome.ok) return outcome;

  const { state } = outcome.agreement;
  const concluded = state === 'concluded';
  const signatureCount = outcome.agreement.signers.filter((one) => one.state === 'signed').length;
  // Sent in this order over one connection, without waiting in between.
  await Promise.all([
    tx
      .insertInto('signature')
      .values({
        institutionId,
        id: deps.newId(),
        agreementId: facts.id,
        agreementTextId: facts.textId,
        signerId: signer.id,
        name: statement.name,
        functionTitle: statement.jobTitle,
        email: signer.email,
        declaredAuthority: true,
        signingCodeId: proof.id,
        signedAt: now,
      })
      .execute(),
    updateState(tx, facts.id, { state, ...(concluded && { concludedAt: now }) }, now),
    ...(state === agreement.state ? [] : [announceState(act, facts.id, state)]),
    closeTaskLinks(tx, signPurpose, [signer.id], 'done', now),
    ...(concluded ? outcome.agreement.signers.map((one) => offerCopy(act, facts, one)) : []),
    queuePdf(tx, deps.jobs, institutionId, facts.textId, signatureCount),
  ]);
  if (concluded) await afterConclusion(act, facts, outcome.agreement.signers);
  await recordAudit(tx, institutionId, { kind: 'signer', id: signer.id, name: statement.name }, now, {
    action: 'agreement.signed',
    subjectKind: 'agreement',
    subjectId: facts.id,
    before: { state: agreement.state },
    after: { state, party: signer.party, textSha256: statement.textSha256 },
  });
  return { ok: true, concluded };
}

/** Of an addendum: whether what it changes is still as its text says, in an agreement that stands. Its agreement's row is locked. */
async function stillStands(tx: Tx, { facts }: StoredAgreement, now: Date): Promise<boolean> {
  const { amends } = facts;
  if (!amends?.amendment) return true;
  const amended = await selectAmended(tx, amends.agreementId);
  const { changes } = amends.amendment;
  const addendum = {
    id: facts.id,
    reference: facts.reference,
    from: amends.from,
    reason: '',
    concludedAt: now,
    changes,
  };
  return amended !== null && overtakenBy(addendum, amended) === null;
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

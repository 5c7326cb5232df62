import { type Act, audit } from '../../shell/index.ts';
import { can } from './agreement-policy.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { askSigner } from './ask-signers.ts';
import { type NewAddressee, replaceSigner } from './replace-signer.ts';
import { isAskedLater } from './rules/whose-turn.ts';
import type { ActionOutcome } from './send-agreement.ts';
import { selectSignerMails } from './signer-mail-store.ts';

/** Another person or address for a signer who has not signed, by staff. Whom the signer named instead is decided about with it. */
export async function readdressSigner(
  act: Act,
  agreementId: string,
  signerId: string,
  to: NewAddressee,
): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };
  const telling = { tx, institutionId: actor.institutionId, now, deps };
  const outcome = await replaceSigner(telling, stored, signerId, to, { name: actor.name, outcome: 'confirmed' });
  if (!outcome.ok) return outcome;
  await audit(act, {
    action: 'signer.readdressed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before: { name: outcome.before.name, email: outcome.before.email },
    after: to,
  });
  return { ok: true };
}

/** Mails the working link once more to the address now on the task. */
export async function resendSigningRequest(act: Act, agreementId: string, signerId: string): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };
  const { agreement } = stored;
  if (agreement.state !== 'sent' && agreement.state !== 'partly_signed') return { ok: false, fault: 'wrong_state' };
  const signer = agreement.signers.find((one) => one.id === signerId);
  if (!signer) return { ok: false, fault: 'unknown_signer' };
  if (signer.state === 'signed') return { ok: false, fault: 'already_signed' };
  if (signer.state === 'lapsed') return { ok: false, fault: 'needed_no_more' };
  if (signer.email === '') return { ok: false, fault: 'address_needed' };
  if (isAskedLater(agreement, signer)) return { ok: false, fault: 'not_on_turn' };
  if ((await selectSignerMails(tx, [signerId])).get(signerId)?.state === 'waiting')
    return { ok: false, fault: 'mail_waits' };
  await askSigner({ tx, institutionId: actor.institutionId, now, deps }, stored.facts, signer);
  await audit(act, {
    action: 'signer.asked_again',
    subjectKind: 'agreement',
    subjectId: agreementId,
    after: { signer: signer.name, email: signer.email },
  });
  return { ok: true };
}

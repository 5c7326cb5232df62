import { type Act, audit } from '../../shell/index.ts';
import { askSigner } from './ask-signers.ts';
import { remindSigner } from './reminders/remind-signer.ts';
import { isOpen } from './rules/agreement-verbs.ts';
import { isAskedLater } from './rules/whose-turn.ts';
import type { ActionOutcome } from './send-agreement.ts';
import { selectSignerMails } from './signer-mail-store.ts';
import { onLocked } from './stop-agreement.ts';

/** Mails the working link once more to the address now on the task. */
export const resendSigningRequest = (act: Act, agreementId: string, signerId: string): Promise<ActionOutcome> =>
  askAgain(act, agreementId, signerId, 'request');

/** The same as a reminder, which counts as the next one of the schedule. */
export const remindByHand = (act: Act, agreementId: string, signerId: string): Promise<ActionOutcome> =>
  askAgain(act, agreementId, signerId, 'reminder');

function askAgain(act: Act, agreementId: string, signerId: string, as: 'request' | 'reminder'): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  return onLocked(act, agreementId, async ({ agreement, facts }) => {
    if (!(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };
    if (!isOpen(agreement)) return { ok: false, fault: 'wrong_state' };
    const signer = agreement.signers.find((one) => one.id === signerId);
    if (!signer) return { ok: false, fault: 'unknown_signer' };
    if (signer.state === 'signed') return { ok: false, fault: 'already_signed' };
    if (signer.state === 'lapsed') return { ok: false, fault: 'needed_no_more' };
    if (signer.email === '') return { ok: false, fault: 'no_address' };
    if (isAskedLater(agreement, signer)) return { ok: false, fault: 'not_on_turn' };
    const newest = (await selectSignerMails(tx, [signerId])).get(signerId);
    if (newest?.state === 'waiting') return { ok: false, fault: 'mail_waits' };
    // Sending the link once more is somebody's choice for one person; a reminder goes to many.
    const isLost = newest?.state === 'refused' || (newest?.bouncedAt ?? null) !== null;
    if (as === 'reminder' && isLost) return { ok: false, fault: 'mail_came_back' };
    const telling = { tx, institutionId: actor.institutionId, now, deps };
    if (as === 'reminder') await remindSigner(telling, facts, signer, null);
    else await askSigner(telling, facts, signer);
    await audit(act, {
      action: as === 'reminder' ? 'signer.reminded' : 'signer.asked_again',
      subjectKind: 'agreement',
      subjectId: agreementId,
      after: { signer: signer.name, email: signer.email },
    });
    return { ok: true };
  });
}

import { type Act, audit } from '../../shell/index.ts';
import { type NewAddressee, replaceSigner } from './replace-signer.ts';
import type { ActionOutcome } from './send-agreement.ts';
import { onLocked } from './stop-agreement.ts';

/** Another person or address for a signer who has not signed, by staff. Whom the signer named instead is decided about with it. */
export async function readdressSigner(
  act: Act,
  agreementId: string,
  signerId: string,
  to: NewAddressee,
): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  return onLocked(act, agreementId, async (stored) => {
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
  });
}

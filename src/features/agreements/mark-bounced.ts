import { type Act, audit } from '../../shell/index.ts';
import { can } from './agreement-policy.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { isOpen } from './rules/agreement-verbs.ts';
import { signPurpose } from './rules/task-purpose.ts';
import type { ActionOutcome } from './send-agreement.ts';

/** Staff says that the newest mail with a link to this signer came back. No reminders follow until the link is sent again. */
export async function markBounced(act: Act, agreementId: string, signerId: string): Promise<ActionOutcome> {
  const { tx, actor, now } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!isOpen(stored.agreement)) return { ok: false, fault: 'wrong_state' };
  const signer = stored.agreement.signers.find(({ id }) => id === signerId);
  if (!signer) return { ok: false, fault: 'unknown_signer' };
  const newest = await tx
    .selectFrom('mail as m')
    .innerJoin('taskLink as l', (join) =>
      join.onRef('l.institutionId', '=', 'm.institutionId').onRef('l.id', '=', 'm.taskLinkId'),
    )
    .select(['m.id', 'm.state', 'm.bouncedAt'])
    .where('m.subjectId', '=', signerId)
    .where('l.purpose', '=', signPurpose)
    .orderBy('m.createdAt', 'desc')
    .executeTakeFirst();
  if (newest?.state !== 'accepted') return { ok: false, fault: 'nothing_bounced' };
  if (newest.bouncedAt) return { ok: true };
  await tx.updateTable('mail').set({ bouncedAt: now }).where('id', '=', newest.id).execute();
  await audit(act, {
    action: 'signer.bounced',
    subjectKind: 'agreement',
    subjectId: agreementId,
    after: { signer: signer.name, email: signer.email },
  });
  return { ok: true };
}

import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { askSigner } from '../ask-signers.ts';
import { isOpen } from '../rules/agreement-verbs.ts';
import type { ActionOutcome } from '../send-agreement.ts';
import { closeDelegations, selectDelegations } from './delegation-store.ts';

/** Staff does not take over whom a signer named: the signer stays asked, and gets the link once more. */
export async function declineDelegation(act: Act, agreementId: string, signerId: string): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  const { facts, agreement } = stored;
  if (!can.edit(actor, facts)) return { ok: false, fault: 'not_allowed' };
  if (!isOpen(agreement)) return { ok: false, fault: 'wrong_state' };
  const signer = agreement.signers.find(({ id }) => id === signerId);
  const delegation = (await selectDelegations(tx, agreementId)).find((one) => one.signerId === signerId);
  if (!signer || !delegation) return { ok: false, fault: 'wrong_state' };
  await closeDelegations(tx, [signerId], now, { outcome: 'declined', by: actor.name });
  await askSigner({ tx, institutionId: actor.institutionId, now, deps }, facts, signer);
  await audit(act, {
    action: 'signer.delegation_declined',
    subjectKind: 'agreement',
    subjectId: agreementId,
    after: { party: signer.party, name: delegation.name, email: delegation.email },
  });
  return { ok: true };
}

import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import type { StoredAgreement } from './agreement-store.ts';
import { askSigner, type Telling, tell } from './ask-signers.ts';
import { closeDelegations } from './delegation/delegation-store.ts';
import { insertSignerAddress } from './draft-signer-store.ts';
import { mailTexts } from './mail-texts.ts';
import { closePapers } from './paper/paper-store.ts';
import { type Fault, readdress } from './rules/agreement-verbs.ts';
import type { Signer } from './rules/signer.ts';
import { signPurpose } from './rules/task-purpose.ts';
import { isAskedLater } from './rules/whose-turn.ts';
import { maySignForInstitution } from './send-agreement.ts';

export type NewAddressee = { name: string; email: string; sharedAddressReason: string | null };

/** Who set the address, and what that says about somebody whom the signer named instead. */
type SetBy = { name: string; outcome: 'confirmed' | 'automatic' };

/**
 * Another person or address for a signer who has not signed: the old link dies, the new address gets a link of its own, the
 * change stands in the evidence, and the other parties are told. What others signed stays. The agreement's row must be locked.
 */
export async function replaceSigner(
  telling: Telling,
  { facts, agreement }: StoredAgreement,
  signerId: string,
  to: NewAddressee,
  setBy: SetBy,
): Promise<{ ok: true; before: Signer } | { ok: false; fault: Fault | 'signer_may_not_sign' }> {
  const { tx, institutionId, now, deps } = telling;
  const outcome = readdress(agreement, signerId, to);
  if (!outcome.ok) return outcome;
  const changed = outcome.agreement.signers.filter((one) => one.id === signerId);
  if (!(await maySignForInstitution({ tx, today: dateInNetherlands(now) }, facts.mkbRouteId, changed)))
    return { ok: false, fault: 'signer_may_not_sign' };
  await tx
    .updateTable('signer')
    .set({
      name: to.name,
      email: to.email,
      sharedEmailReason: to.sharedAddressReason ?? '',
      functionTitle: '',
      onPaper: false,
    })
    .where('id', '=', signerId)
    .execute();
  const by = { name: setBy.name, newId: deps.newId, now };
  await insertSignerAddress(tx, institutionId, { id: signerId, ...to }, by);
  if (facts.textId)
    await tx
      .updateTable('refusal')
      .set({ withdrawnAt: now })
      .where('signerId', '=', signerId)
      .where('agreementTextId', '=', facts.textId)
      .where('withdrawnAt', 'is', null)
      .execute();
  await closeTaskLinks(tx, signPurpose, [signerId], 'readdressed', now);
  await closePapers(tx, [signerId], now);
  await closeDelegations(tx, [signerId], now, { outcome: setBy.outcome, by: setBy.name });
  // In order, who comes later is asked when it is that person's turn.
  for (const signer of changed) if (!isAskedLater(outcome.agreement, signer)) await askSigner(telling, facts, signer);
  // The mail's subject is the signer who changed; its recipients are the others.
  for (const { name, email } of outcome.agreement.signers.filter(
    ({ id, state }) => id !== signerId && state !== 'lapsed',
  ))
    await tell(
      telling,
      facts,
      { id: signerId, name, email },
      'address_changed',
      mailTexts[facts.language].addressChangedSubject,
    );
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', facts.id).execute();
  const before = agreement.signers.find((one) => one.id === signerId) as Signer;
  return { ok: true, before };
}

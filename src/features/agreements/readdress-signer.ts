import { closeTaskLinks } from '../../platform/identity/task-links.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './agreement-policy.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { askSigner, tell } from './ask-signers.ts';
import { insertSignerAddress } from './draft-signer-store.ts';
import { mailTexts } from './mail-texts.ts';
import { readdress } from './rules/agreement-verbs.ts';
import { signPurpose } from './rules/task-purpose.ts';
import { type ActionOutcome, maySignForInstitution } from './send-agreement.ts';
import { selectSignerMails } from './signer-mail-store.ts';

/**
 * Another person or address for a signer who has not signed: the old link dies, the new address gets a link of its own, the
 * change stands in the evidence, and the other parties are told. What others signed stays.
 */
export async function readdressSigner(
  act: Act,
  agreementId: string,
  signerId: string,
  to: { name: string; email: string; sharedAddressReason: string | null },
): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };
  const outcome = readdress(stored.agreement, signerId, to);
  if (!outcome.ok) return outcome;
  const changed = outcome.agreement.signers.filter((one) => one.id === signerId);
  if (!(await maySignForInstitution(act, stored.facts.mkbRouteId, changed)))
    return { ok: false, fault: 'signer_may_not_sign' };
  const before = stored.agreement.signers.find((signer) => signer.id === signerId);

  const { institutionId } = actor;
  const telling = { tx, institutionId, now, deps };
  await tx
    .updateTable('signer')
    .set({ name: to.name, email: to.email, sharedEmailReason: to.sharedAddressReason ?? '', functionTitle: '' })
    .where('id', '=', signerId)
    .execute();
  const by = { name: actor.name, newId: deps.newId, now };
  await insertSignerAddress(tx, institutionId, { id: signerId, ...to }, by);
  if (stored.facts.textId)
    await tx
      .updateTable('refusal')
      .set({ withdrawnAt: now })
      .where('signerId', '=', signerId)
      .where('agreementTextId', '=', stored.facts.textId)
      .where('withdrawnAt', 'is', null)
      .execute();
  await closeTaskLinks(tx, signPurpose, [signerId], 'readdressed', now);
  for (const signer of changed) await askSigner(telling, stored.facts, signer);
  // The mail's subject is the signer who changed; its recipients are the others.
  const others = outcome.agreement.signers.filter((other) => other.id !== signerId);
  for (const { name, email } of others)
    await tell(
      telling,
      stored.facts,
      { id: signerId, name, email },
      'address_changed',
      mailTexts[stored.facts.language].addressChangedSubject,
    );
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', agreementId).execute();
  await audit(act, {
    action: 'signer.readdressed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before: { name: before?.name, email: before?.email },
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

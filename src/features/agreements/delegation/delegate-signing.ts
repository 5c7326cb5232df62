import { recordAudit } from '../../../platform/audit/audit.ts';
import { tell } from '../ask-signers.ts';
import { mailTexts } from '../mail-texts.ts';
import { replaceSigner } from '../replace-signer.ts';
import { isOpen } from '../rules/agreement-verbs.ts';
import { type Delegable, delegable } from '../rules/delegation.ts';
import { comparableAddress } from '../rules/signer.ts';
import { signPurpose } from '../rules/task-purpose.ts';
import { selectSigningSettings } from '../settings/signing-setting-store.ts';
import type { SignerAct } from '../signing/sign-agreement.ts';
import { linkState, type SignerContext, selectSignerContext } from '../signing/signer-context.ts';
import { type CodeBinding, selectProof } from '../signing/signing-code.ts';
import { closeDelegations, countDelegations, insertDelegation, selectDelegations } from './delegation-store.ts';

/** Each name is a mail to staff, from whoever has the link. */
const mostPerHour = 5;

export type DelegationFault = 'link_gone' | 'own_address' | 'shared_address' | 'not_possible' | 'too_often';
export type DelegationOutcome = { ok: true; done: 'asked' | 'passed' } | { ok: false; fault: DelegationFault };

/**
 * *Ik ben niet de juiste persoon*: the signer names who is. Staff confirms it, or, by setting, that person is asked at once when
 * this browser proved the mailbox by a code: who only has a link cannot give the signing away.
 */
export async function delegateSigning(
  act: SignerAct,
  to: { name: string; email: string },
  bindingOf: (context: SignerContext) => CodeBinding | null,
): Promise<DelegationOutcome> {
  const { tx, institutionId, now, deps } = act;
  const telling = { tx, institutionId, now, deps };
  const context = await selectSignerContext(tx, act.taskLinkId, { lock: true });
  if (context?.link.purpose !== signPurpose || !context.signer || linkState(context.link, now) !== 'open')
    return { ok: false, fault: 'link_gone' };
  const { stored, signer } = context;
  const { facts, agreement } = stored;
  if (!facts.textId || !isOpen(agreement)) return { ok: false, fault: 'link_gone' };
  const email = comparableAddress(to.email);
  if (email === comparableAddress(signer.email)) return { ok: false, fault: 'own_address' };
  if (agreement.signers.some((one) => one.id !== signer.id && comparableAddress(one.email) === email))
    return { ok: false, fault: 'shared_address' };
  const how = await delegableNow(act, context, bindingOf(context));
  if (how === 'never') return { ok: false, fault: 'not_possible' };
  const [waiting] = (await selectDelegations(tx, facts.id)).filter(({ signerId }) => signerId === signer.id);
  // Sent twice, or the back button: staff hears of the same person once.
  if (how !== 'at_once' && waiting?.email === email && waiting.name === to.name) return { ok: true, done: 'asked' };
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  if ((await countDelegations(tx, { agreementId: facts.id, signerId: signer.id }, anHourAgo)) >= mostPerHour)
    return { ok: false, fault: 'too_often' };
  await closeDelegations(tx, [signer.id], now);
  const delegation = {
    id: deps.newId(),
    signerId: signer.id,
    fromName: signer.name,
    name: to.name,
    email,
    askedAt: now,
  };
  await insertDelegation(tx, { ...delegation, institutionId, agreementId: facts.id, agreementTextId: facts.textId });
  if (how === 'at_once') {
    const addressee = { name: to.name, email, sharedAddressReason: null };
    const outcome = await replaceSigner(telling, stored, signer.id, addressee, {
      name: signer.name,
      outcome: 'automatic',
    });
    if (!outcome.ok) throw new Error(`a signer could not be replaced: ${outcome.fault}`);
  } else {
    const { staffName, staffEmail } = context.whomToCall;
    if (staffEmail)
      await tell(
        telling,
        facts,
        { id: signer.id, name: staffName, email: staffEmail },
        'delegation_asked',
        mailTexts[facts.language].delegationSubject(facts.reference),
      );
  }
  await tx.updateTable('agreement').set({ changedAt: now }).where('id', '=', facts.id).execute();
  await recordAudit(tx, institutionId, { kind: 'signer', id: signer.id, name: signer.name }, now, {
    action: how === 'at_once' ? 'signer.delegated' : 'signer.delegation_asked',
    subjectKind: 'agreement',
    subjectId: facts.id,
    before: { name: signer.name, email: signer.email },
    after: { party: signer.party, name: to.name, email },
  });
  return { ok: true, done: how === 'at_once' ? 'passed' : 'asked' };
}

/** How naming somebody else goes for this signer, in this browser, by this hogeschool's setting. */
export async function delegableNow(
  { tx, now }: Pick<SignerAct, 'tx' | 'now'>,
  { signer }: SignerContext,
  binding: CodeBinding | null,
): Promise<Delegable> {
  if (!signer) return 'never';
  const { delegateAutomatically } = await selectSigningSettings(tx);
  const isProven = binding !== null && (await selectProof(tx, binding, now)) !== null;
  return delegable(signer.party, { delegateAutomatically, isProven });
}

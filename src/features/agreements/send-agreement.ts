import { type Act, audit } from '../../shell/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { queuePdf } from './agreement-pdf-queue.ts';
import { can } from './agreement-policy.ts';
import { selectOptionalAgreement } from './agreement-store.ts';
import { insertText, updateState } from './agreement-writes.ts';
import { announceState } from './announce-state.ts';
import { askSigner } from './ask-signers.ts';
import { canonicalText, serialise } from './document/canonical-text.ts';
import { sha256 } from './document/hash.ts';
import { selectSignatories } from './prefill-store.ts';
import { type Fault, send } from './rules/agreement-verbs.ts';
import { completeTerms } from './rules/complete-terms.ts';
import type { Signer } from './rules/signer.ts';

export type ActionFault = Fault | 'not_found' | 'not_allowed' | 'no_mail_server' | 'signer_may_not_sign' | 'mail_waits';
export type ActionOutcome = { ok: true } | { ok: false; fault: ActionFault };

/** Freezes the text under its SHA-256 and asks every signer by mail. Nothing is sent while no mail can leave. */
export async function sendAgreement(act: Act, agreementId: string): Promise<ActionOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };
  const terms = stored.agreement.state === 'draft' ? completeTerms(stored.agreement.terms) : null;
  const canonical = terms ? serialise(canonicalText(terms), terms) : '';
  const textSha256 = sha256(canonical);
  const figures = await selectFigures(tx, act.today);
  const outcome = send(stored.agreement, { textSha256, at: now, figures });
  if (!outcome.ok) return outcome;
  if (!terms) return { ok: false, fault: 'incomplete' };
  if (!(await maySignForInstitution(act, stored.facts.mkbRouteId, outcome.agreement.signers)))
    return { ok: false, fault: 'signer_may_not_sign' };

  const textId = deps.newId();
  const { institutionId } = actor;
  await insertText(
    tx,
    institutionId,
    { id: textId, agreementId, terms, canonical, textSha256, sentBy: actor.personId },
    now,
  );
  await updateState(tx, agreementId, { state: 'sent', currentTextId: textId, sentAt: now }, now);
  await announceState({ ...act, institutionId }, agreementId, 'sent');
  for (const signer of outcome.agreement.signers)
    await askSigner({ tx, institutionId, now, deps }, { id: agreementId, language: terms.language }, signer);
  await queuePdf(tx, deps.jobs, institutionId, textId, 0);
  await audit(act, {
    action: 'agreement.sent',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before: { state: 'draft' },
    after: {
      state: 'sent',
      textSha256,
      signers: outcome.agreement.signers.map(({ party, name, email }) => ({ party, name, email })),
    },
  });
  return { ok: true };
}

/** Whether the admin named everybody who is to sign for the hogeschool, by the address at which they are asked. */
export async function maySignForInstitution(
  { tx, today }: Pick<Act, 'tx' | 'today'>,
  mkbRouteId: string,
  signers: readonly Pick<Signer, 'party' | 'email'>[],
): Promise<boolean> {
  if (!signers.some(({ party }) => party === 'institution')) return true;
  const named = (await selectSignatories(tx, mkbRouteId, today)).map(({ email }) => email);
  return signers.every(({ party, email }) => party !== 'institution' || named.includes(email));
}

import type { Figures } from '../../kernel/figures.ts';
import { type Act, audit } from '../../shell/index.ts';
import { selectFigures } from '../mkb-routes/index.ts';
import { scanOfAgreement } from '../workplace-scans/index.ts';
import { updateAddendum } from './addenda/addendum-store.ts';
import { afterConclusion } from './addenda/after-conclusion.ts';
import { type AddendumFault, lookAtAddendum } from './addenda/open-addendum.ts';
import type { Amendment } from './addenda/rules/changes.ts';
import { queuePdf } from './agreement-pdf-queue.ts';
import { can } from './agreement-policy.ts';
import { type StoredAgreement, selectOptionalAgreement } from './agreement-store.ts';
import { insertText, updateState } from './agreement-writes.ts';
import { announceState } from './announce-state.ts';
import { askSigner } from './ask-signers.ts';
import { addendumText } from './document/addendum-text.ts';
import type { AgreementDocument } from './document/agreement-document.ts';
import { canonicalText, serialise } from './document/canonical-text.ts';
import { sha256 } from './document/hash.ts';
import { selectSignatories } from './prefill-store.ts';
import type { Agreement } from './rules/agreement.ts';
import { announce, type Fault, send } from './rules/agreement-verbs.ts';
import { completeTerms } from './rules/complete-terms.ts';
import { draftFrom } from './rules/draft-terms.ts';
import type { Signer } from './rules/signer.ts';
import type { AgreementTerms } from './rules/terms.ts';
import { isAskedLater } from './rules/whose-turn.ts';
import { selectSigningSettings } from './settings/signing-setting-store.ts';

export type ActionFault =
  | Fault
  | AddendumFault
  | 'not_found'
  | 'not_allowed'
  | 'no_mail_server'
  | 'signer_may_not_sign'
  | 'mail_waits'
  | 'no_address'
  | 'nothing_bounced'
  | 'mail_came_back'
  | 'agreement_over'
  | 'workplace_scan_needed';
export type ActionOutcome = { ok: true } | { ok: false; fault: ActionFault };
/** What was sent: an agreement, a change of one, or a change that nobody signs. */
export type SendOutcome = { ok: true; as: 'agreement' | 'addendum' | 'notice' } | { ok: false; fault: ActionFault };

/**
 * Freezes the text under its SHA-256 and asks every signer by mail; of an addendum those whom it concerns. When it concerns nobody
 * it is a notice, which holds at once and is told to all. Nothing is sent while no mail can leave, nor while its Mkb-route asks for a
 * workplace scan that is not there.
 */
export async function sendAgreement(
  act: Act,
  agreementId: string,
  options: { inOrder?: boolean } = {},
): Promise<SendOutcome> {
  const { tx, actor, now, deps } = act;
  const stored = await selectOptionalAgreement(tx, agreementId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (!can.edit(actor, stored.facts)) return { ok: false, fault: 'not_allowed' };
  if (!(await deps.mailWorks())) return { ok: false, fault: 'no_mail_server' };
  const figures = await selectFigures(tx, act.today);
  const prepared = await prepareText(act, stored, figures);
  if (!prepared.ok) return prepared;
  const { text, agreement } = prepared;
  const canonical = text ? serialise(text.document, text.terms, text.amendment) : '';
  const textSha256 = sha256(canonical);
  const parties = text?.amendment?.parties;
  const isNotice = parties?.length === 0;
  const inOrder = options.inOrder ?? (await selectSigningSettings(tx)).inOrder;
  const sending = { textSha256, at: now, figures, inOrder };
  const outcome = isNotice
    ? announce(agreement, sending)
    : send(agreement, { ...sending, ...(parties && { parties }) });
  if (!outcome.ok) return outcome;
  if (!text) return { ok: false, fault: 'incomplete' };
  const { signers, state } = outcome.agreement;
  if (await lacksScan(act, stored)) return { ok: false, fault: 'workplace_scan_needed' };
  if (!(await maySignForInstitution(act, stored.facts.mkbRouteId, signers)))
    return { ok: false, fault: 'signer_may_not_sign' };

  const textId = deps.newId();
  const { institutionId } = actor;
  const { terms, amendment } = text;
  const facts = { ...stored.facts, language: terms.language };
  if (amendment && prepared.base) {
    const { from, reason } = amendment;
    // So that taking it back starts from what it was sent against.
    await updateAddendum(tx, agreementId, { from, reason, base: prepared.base, terms: draftFrom(terms) }, now);
  }
  await insertText(
    tx,
    institutionId,
    { id: textId, agreementId, terms, canonical, textSha256, sentBy: actor.personId, amendment },
    now,
  );
  await updateState(
    tx,
    agreementId,
    { state, currentTextId: textId, sentAt: now, inOrder, ...(isNotice && { concludedAt: now }) },
    now,
  );
  await announceState({ ...act, institutionId }, agreementId, state);
  const telling = { tx, institutionId, now, deps };
  for (const signer of signers) if (!isAskedLater(outcome.agreement, signer)) await askSigner(telling, facts, signer);
  await queuePdf(tx, deps.jobs, institutionId, textId, 0);
  if (isNotice) await afterConclusion(telling, facts, signers);
  await audit(act, {
    action: isNotice ? 'addendum.announced' : 'agreement.sent',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before: { state: 'draft' },
    after: { state, textSha256, signers: signers.map(({ party, name, email }) => ({ party, name, email })) },
  });
  return { ok: true, as: isNotice ? 'notice' : amendment ? 'addendum' : 'agreement' };
}

type Text = { document: AgreementDocument; terms: AgreementTerms; amendment: Amendment | null };
type Prepared =
  /** `text` is null while something is missing, which the verb says. */
  { ok: true; agreement: Agreement; text: Text | null; base?: AgreementTerms } | { ok: false; fault: ActionFault };

/** What is to be frozen: of an addendum the agreement as it will be, with the difference in words. */
async function prepareText(act: Act, { facts, agreement }: StoredAgreement, figures: Figures): Promise<Prepared> {
  if (agreement.state !== 'draft') return { ok: true, agreement, text: null };
  const { amends } = facts;
  if (!amends) {
    const terms = completeTerms(agreement.terms);
    return { ok: true, agreement, text: terms && { document: canonicalText(terms), terms, amendment: null } };
  }
  const { tx, today, now } = act;
  const view = await lookAtAddendum(tx, amends, agreement.terms, { today, now, adultAge: figures.adultAge });
  if (!view) return { ok: false, fault: 'agreement_over' };
  const { looked, parties, amended, fault } = view;
  if (fault) return { ok: false, fault };
  const terms = completeTerms(looked.terms);
  const amendment: Amendment = {
    agreementReference: amended.facts.reference,
    from: amends.from,
    reason: amends.reason,
    changes: looked.changes,
    later: looked.later,
    parties,
  };
  const text = terms && { document: addendumText(terms, amendment, today), terms, amendment };
  return { ok: true, agreement: { ...agreement, terms: looked.terms }, text, base: looked.now };
}

/** Whether the Mkb-route stops this agreement, since its workplace has no scan that holds. A change of an agreement is not stopped. */
async function lacksScan({ tx, today }: Act, { facts, agreement }: StoredAgreement): Promise<boolean> {
  if (facts.amends) return false;
  const { mkbRouteId, workplaceId } = facts;
  const startDate = agreement.terms.duration?.start ?? null;
  const { verdict } = await scanOfAgreement(tx, { mkbRouteId, workplaceId, startDate }, today);
  return verdict === 'stops';
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

import { openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './consent-policy.ts';
import { selectConsent } from './consent-store.ts';
import { texts } from './texts.ts';

export const consentPurpose = 'consent';
export const consentMailKind = 'consent_request';

export type Asked = 'asked' | 'given_already' | 'no_address' | 'wrong_state' | 'not_found';

/** Mails the student of a concluded agreement the question, with a link to the own page for it. */
export async function askConsent(act: Act, agreementId: string): Promise<Asked> {
  const { tx, actor, now, deps } = act;
  const { institutionId } = actor;
  const view = await selectConsent(tx, agreementId);
  if (!view || !can.ask(actor, view)) return 'not_found';
  if (view.state !== 'concluded' || !view.companyId) return 'wrong_state';
  if (view.consentId) return 'given_already';
  if (!view.studentEmail) return 'no_address';
  const open = await selectOpenTaskLink(tx, consentPurpose, agreementId);
  const usable = open && open.email === view.studentEmail && open.expiresAt > now ? open : null;
  const taskLinkId = usable?.id ?? deps.newId();
  const link = { institutionId, id: taskLinkId, purpose: consentPurpose, subjectId: agreementId };
  if (!usable) await openTaskLink(tx, { ...link, email: view.studentEmail }, now);
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind: consentMailKind,
    recipient: view.studentEmail,
    recipientName: view.studentName,
    language: view.language,
    subject: texts[view.language].mailSubject,
    subjectKind: 'agreement',
    subjectId: agreementId,
    taskLinkId,
    createdAt: now,
  });
  await audit(act, { action: 'agreement.consent_asked', subjectKind: 'agreement', subjectId: agreementId });
  return 'asked';
}

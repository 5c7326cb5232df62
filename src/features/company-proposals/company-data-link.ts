import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { closeTaskLinks, openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Deps } from '../../shell/index.ts';
import { texts } from './texts.ts';

/** A link for one contact to the data of the own company. Its subject is the contact. */
export const companyDataPurpose = 'company_data';
export const companyDataMailKind = 'company_data';

export type Asking = { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId' | 'jobs'> };

/**
 * Queues a mail with a link to the own data. A link that still works for that address is used again; whether the contact is known is asked
 * when the mail leaves, so that a page that is open to everybody answers the same to all.
 */
export async function mailCompanyData(
  asking: Asking,
  contact: { id: string; email: string; name: string },
  language: Lang,
): Promise<void> {
  const { tx, institutionId, now, deps } = asking;
  const open = await selectOpenTaskLink(tx, companyDataPurpose, contact.id);
  const usable = open && open.email === contact.email && open.expiresAt > now ? open : null;
  const taskLinkId = usable?.id ?? deps.newId();
  if (!usable) {
    await closeTaskLinks(tx, companyDataPurpose, [contact.id], 'expired', now);
    const link = { institutionId, id: taskLinkId, purpose: companyDataPurpose, subjectId: contact.id };
    await openTaskLink(tx, { ...link, email: contact.email }, now);
  }
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind: companyDataMailKind,
    recipient: contact.email,
    recipientName: contact.name,
    language,
    subject: texts[language].mailSubject,
    subjectKind: 'contact',
    subjectId: contact.id,
    taskLinkId,
    createdAt: now,
  });
}

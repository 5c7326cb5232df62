import type { Tx } from '../../platform/db/db.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { openTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Deps } from '../../shell/index.ts';
import { texts } from './texts.ts';

export const privacyPurpose = 'privacy';
export const privacyLinkKind = 'privacy_link';
/** From the mail until the button, and from the button on. */
export const linkLifetimeMs = 60 * 60 * 1000;
export const sessionLifetimeMs = 2 * 60 * 60 * 1000;

/**
 * Queues a mail with a link to the own data. Whether anybody knows the address is asked by the job that sends it, so that the page
 * answers as fast for all; a mail that need not leave goes with the next run of the retention job.
 */
export async function askPrivacyLink(
  asking: { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId' | 'jobs'> },
  email: string,
  language: Lang,
): Promise<void> {
  const { tx, institutionId, now, deps } = asking;
  const id = deps.newId();
  await openTaskLink(tx, { institutionId, id, purpose: privacyPurpose, subjectId: id, email }, now);
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind: privacyLinkKind,
    recipient: email,
    recipientName: '',
    language,
    subject: texts[language].mailSubject,
    subjectKind: 'privacy_link',
    subjectId: id,
    taskLinkId: id,
    createdAt: now,
  });
}

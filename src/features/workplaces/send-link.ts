import type { Tx } from '../../platform/db/db.ts';
import { closeTaskLinks, openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Deps } from '../../shell/index.ts';

export const questionPurpose = 'task_question';
export const offerPurpose = 'workplace_offer';
export type LinkPurpose = typeof questionPurpose | typeof offerPurpose;

export type LinkMailKind = 'task_question' | 'workplace_offer' | 'workplace_offer_returned';
type Sending = { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId' | 'jobs'> };
type LinkMail = {
  kind: LinkMailKind;
  purpose: LinkPurpose;
  subjectId: string;
  recipient: string;
  recipientName: string;
  subject: string;
};

/**
 * Mails somebody of a company a link: the open one while it works and goes to this address, else a new one. Companies are written to
 * in Dutch; the pages behind the link follow the language of the browser.
 */
export async function sendLink({ tx, institutionId, now, deps }: Sending, mail: LinkMail): Promise<void> {
  const { purpose, subjectId, recipient, ...words } = mail;
  const open = await selectOpenTaskLink(tx, purpose, subjectId);
  const usable = open && open.email === recipient && open.expiresAt > now ? open : null;
  const taskLinkId = usable?.id ?? deps.newId();
  // A mailbox that is not this person's any more keeps no way in.
  if (open && !usable)
    await closeTaskLinks(tx, purpose, [subjectId], open.email === recipient ? 'expired' : 'readdressed', now);
  if (!usable) await openTaskLink(tx, { institutionId, id: taskLinkId, purpose, subjectId, email: recipient }, now);
  await queueMail(tx, deps.jobs, {
    ...words,
    institutionId,
    id: deps.newId(),
    recipient,
    language: 'nl',
    subjectKind: purpose,
    subjectId,
    taskLinkId,
    createdAt: now,
  });
}

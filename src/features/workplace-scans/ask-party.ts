import type { Lang } from '../../platform/i18n/lang.ts';
import { closeTaskLinks, openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Doing } from './doing.ts';
import { mailTexts } from './mail-texts.ts';
import { type ScanMailKind, scanPurpose } from './rules/task-purpose.ts';

/** A part with whom to mail about it. */
export type Asked = { id: string; name: string; email: string | null; language: Lang };
type Telling = Pick<Doing, 'tx' | 'institutionId' | 'now' | 'deps'>;

/**
 * Mails a party the link to its own part; the same link as before while it works. Answers the id of the link, or null for who has no
 * address: that party answers on paper.
 */
export async function askParty(
  { tx, institutionId, now, deps }: Telling,
  { id, name, email, language }: Asked,
  companyName: string,
  kind: ScanMailKind = 'scan_request',
): Promise<string | null> {
  if (!email) return null;
  const open = await selectOpenTaskLink(tx, scanPurpose, id);
  const usable = open && open.email === email && open.expiresAt > now ? open : null;
  if (open && !usable) await closeTaskLinks(tx, scanPurpose, [id], 'expired', now);
  const taskLinkId = usable?.id ?? deps.newId();
  if (!usable)
    await openTaskLink(tx, { institutionId, id: taskLinkId, purpose: scanPurpose, subjectId: id, email }, now);
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind,
    recipient: email,
    recipientName: name,
    language,
    subject: mailTexts[language][kind].subject(companyName),
    subjectKind: 'workplace_scan_part',
    subjectId: id,
    taskLinkId,
    createdAt: now,
  });
  return taskLinkId;
}

import { closeTaskLinks, openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import type { Renewing } from '../../shell/link-door.tsx';
import { ownTexts } from './own/own-texts.ts';

export const coachPurpose = 'coach';
export const coachMailKind = 'coach_link';

type Coach = { personId: string; name: string; email: string | null };

/** Mails a coach the link to the own page: the roles, the modules, the students. */
export async function sendCoachLink(act: Act, coach: Coach): Promise<'sent' | 'no_address'> {
  if (!coach.email) return 'no_address';
  await mailCoachLink({ ...act, institutionId: act.actor.institutionId }, { ...coach, email: coach.email });
  await audit(act, { action: 'coach.link_sent', subjectKind: 'person', subjectId: coach.personId });
  return 'sent';
}

/** The mail itself; a link that works still is used again. */
export async function mailCoachLink(
  { tx, institutionId, now, deps }: Pick<Renewing, 'tx' | 'institutionId' | 'now'> & { deps: Act['deps'] },
  { personId, name, email }: Coach & { email: string },
): Promise<void> {
  const open = await selectOpenTaskLink(tx, coachPurpose, personId);
  const usable = open && open.email === email && open.expiresAt > now ? open : null;
  const taskLinkId = usable?.id ?? deps.newId();
  if (open && !usable)
    await closeTaskLinks(tx, coachPurpose, [personId], open.email === email ? 'expired' : 'readdressed', now);
  if (!usable)
    await openTaskLink(tx, { institutionId, id: taskLinkId, purpose: coachPurpose, subjectId: personId, email }, now);
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind: coachMailKind,
    recipient: email,
    recipientName: name,
    language: 'nl',
    subject: ownTexts.nl.mailSubject,
    subjectKind: 'person',
    subjectId: personId,
    taskLinkId,
    createdAt: now,
  });
}

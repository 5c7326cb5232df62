import { closeTaskLinks, openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Act, Deps } from '../../shell/index.ts';
import { texts as mailTexts } from './letter-mail-texts.ts';
import type { Letter } from './letter-store.ts';

export const letterPurpose = 'letter_of_intent';

export const letterMailKinds = [
  'letter_request',
  'letter_withdrawn',
  'letter_copy',
  'letter_answered',
  'letter_code',
] as const;
type LetterMailKind = Exclude<(typeof letterMailKinds)[number], 'letter_code'>;

/** Where mail is queued from: a page of staff, of a company, or a link that ran out. */
export type Mailing = {
  tx: Act['tx'];
  institutionId: string;
  now: Date;
  deps: Pick<Deps, 'newId' | 'jobs'>;
};

export const mailingOf = ({ tx, actor, now, deps }: Act): Mailing => ({
  tx,
  institutionId: actor.institutionId,
  now,
  deps,
});

type Addressed = Pick<Letter, 'id' | 'language' | 'addresseeName' | 'addresseeEmail' | 'sentByName' | 'sentByEmail'>;

/** Queues a mail about a letter: to who was asked, or (an answer) to who asked. Nobody without an address is mailed. */
export async function mailAboutLetter(mailing: Mailing, letter: Addressed, kind: LetterMailKind): Promise<void> {
  const { tx, institutionId, now, deps } = mailing;
  const toStaff = kind === 'letter_answered';
  const recipient = toStaff ? letter.sentByEmail : letter.addresseeEmail;
  if (recipient === '') return;
  const hasLink = kind === 'letter_request' || kind === 'letter_copy';
  // Staff have no language of their own here; the hogeschool writes Dutch.
  const language = toStaff ? 'nl' : letter.language;
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind,
    recipient,
    recipientName: toStaff ? letter.sentByName : letter.addresseeName,
    language,
    subject: mailTexts[language][kind].subject,
    subjectKind: 'letter_of_intent',
    subjectId: letter.id,
    taskLinkId: hasLink ? await linkFor(mailing, letter) : null,
    createdAt: now,
  });
}

/** The task link of a letter: the one that works still, or a new one to the same address. */
async function linkFor({ tx, institutionId, now, deps }: Mailing, letter: Addressed): Promise<string> {
  const open = await selectOpenTaskLink(tx, letterPurpose, letter.id);
  if (open && open.email === letter.addresseeEmail && open.expiresAt > now) return open.id;
  await closeTaskLinks(tx, letterPurpose, [letter.id], 'expired', now);
  const id = deps.newId();
  const link = { institutionId, id, purpose: letterPurpose, subjectId: letter.id, email: letter.addresseeEmail };
  await openTaskLink(tx, link, now);
  return id;
}

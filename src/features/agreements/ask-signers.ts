import type { Tx } from '../../platform/db/db.ts';
import { openTaskLink, selectOpenTaskLink } from '../../platform/identity/task-links.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { AgreementFacts } from './agreement-store.ts';
import { mailWords } from './mail-texts.ts';
import type { Signer } from './rules/signer.ts';
import { copyPurpose, signPurpose } from './rules/task-purpose.ts';

/** What asking and telling signers needs of the transaction it happens in. */
export type Telling = { tx: Tx; institutionId: string; now: Date; deps: { newId: () => string; jobs: Jobs } };

/** Of what is told, as far as the subject of a mail depends on it. */
export type Told = Pick<AgreementFacts, 'id' | 'language' | 'amends'>;

type Addressee = Pick<Signer, 'id' | 'name' | 'email'>;

/** Who has no address signs on paper, and is told by staff. */
const hasAddress = ({ email }: Pick<Signer, 'email'>): boolean => email !== '';

/**
 * Opens the signer's task and mails its link; when the task is open already, mails it again. Of who has no address the task only says
 * since when that person is asked: nobody gets its link. Answers with the task's id.
 */
export async function askSigner(
  telling: Telling,
  agreement: Told,
  signer: Addressee,
  kind: 'signing_request' | 'signing_reminder' = 'signing_request',
): Promise<string> {
  const { tx, institutionId, now, deps } = telling;
  const open = await selectOpenTaskLink(tx, signPurpose, signer.id);
  const taskLinkId = open && open.expiresAt > now ? open.id : deps.newId();
  if (taskLinkId !== open?.id)
    await openTaskLink(
      tx,
      { institutionId, id: taskLinkId, purpose: signPurpose, subjectId: signer.id, email: signer.email },
      now,
    );
  const words = mailWords(agreement);
  const subject = kind === 'signing_request' ? words.requestSubject : words.reminderSubject;
  await tell(telling, agreement, signer, kind, subject, taskLinkId);
  return taskLinkId;
}

/** Mails a concluded agreement's own copy: a task of its own, since the signing task is done. */
export async function offerCopy(telling: Telling, agreement: Told, signer: Addressee): Promise<void> {
  if (!hasAddress(signer)) return;
  const { tx, institutionId, now, deps } = telling;
  const taskLinkId = deps.newId();
  await openTaskLink(
    tx,
    { institutionId, id: taskLinkId, purpose: copyPurpose, subjectId: signer.id, email: signer.email },
    now,
  );
  await tell(telling, agreement, signer, 'agreement_concluded', mailWords(agreement).concludedSubject, taskLinkId);
}

/** Queues one mail about an agreement. The words are made when it is sent. */
export async function tell(
  { tx, institutionId, now, deps }: Telling,
  agreement: Told,
  to: { name: string; email: string; id: string },
  kind: string,
  subject: string,
  taskLinkId: string | null = null,
): Promise<void> {
  if (!hasAddress(to)) return;
  await queueMail(tx, deps.jobs, {
    institutionId,
    id: deps.newId(),
    kind,
    recipient: to.email,
    recipientName: to.name,
    language: agreement.language,
    subject,
    subjectKind: 'signer',
    subjectId: to.id,
    taskLinkId,
    createdAt: now,
  });
}

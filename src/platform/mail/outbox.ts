import { sql } from 'kysely';
import type { Db, Tx } from '../db/db.ts';
import type { Lang } from '../i18n/lang.ts';
import { mintTaskToken, selectTaskLink } from '../identity/task-links.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { composeHtml, composeText, type MailContent, type MailLook, pictureId } from './compose.ts';
import { type Mailer, MailRefused } from './mailer.ts';

export const mailQueue = 'mail';

/** A mail that must leave: who, about what. The words are made when it is sent, from what holds then. */
export type NewMail = {
  institutionId: string;
  id: string;
  kind: string;
  recipient: string;
  recipientName: string;
  language: Lang;
  subject: string;
  subjectKind: string;
  subjectId: string;
  taskLinkId: string | null;
  createdAt: Date;
};

/** Writes the mail and its job in the transaction of the change, so that both happen or neither. */
export async function queueMail(tx: Tx, jobs: Jobs, mail: NewMail): Promise<void> {
  await tx.insertInto('mail').values(mail).execute();
  await jobs.send(tx, mailQueue, { institutionId: mail.institutionId, mailId: mail.id });
}

/**
 * Gives every mail of a hogeschool that still waits and has no job any more a new one: at start, when a mail server was set after
 * jobs had given up. Of processes that start together one does it, so that no mail has two jobs.
 */
export async function queueWaitingMail(tx: Tx, jobs: Jobs): Promise<void> {
  // Not waited for: with thousands of mails that takes longer than a lock may. One per hogeschool, so that none is left out.
  const lock = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(7241037, hashtext(current_setting('app.institution_id'))) as "isOurs"`.execute(tx);
  if (!lock.rows[0]?.isOurs) return;
  const { rows } = await sql<{ institutionId: string; id: string }>`
    select institution_id as "institutionId", id from mail
    where state = 'waiting' and not exists (
      select from pgboss.job j
      where j.name = ${mailQueue} and j.state in ('created', 'retry', 'active') and j.data ->> 'mailId' = mail.id::text)`.execute(
    tx,
  );
  for (const { institutionId, id } of rows) await jobs.send(tx, mailQueue, { institutionId, mailId: id });
}

export type QueuedMail = Omit<NewMail, 'language'> & { language: Lang };

/**
 * Makes the words of one kind of mail. `taskUrl` mints a working link for the mail's task link; a code is minted by the
 * renderer itself. Null = not needed any more (withdrawn meanwhile): the mail is cancelled.
 */
export type MailRenderer = (
  tx: Tx,
  mail: QueuedMail,
  tools: { taskUrl(): Promise<string>; now: Date },
) => Promise<MailContent | null>;

export type MailSending = {
  db: Db;
  mailer: Mailer | null;
  renderers: Record<string, MailRenderer>;
  clock: { now(): Date };
  /** Makes the address of a task link. */
  taskUrl: (institutionSlug: string, token: string) => string;
  publicUrl: string;
  /** How mail of this hogeschool looks. */
  look(tx: Tx, institutionId: string): Promise<MailLook>;
  /** Small print below every mail with a task link of this purpose. */
  footer?: (purpose: string, language: Lang) => readonly string[];
};

/**
 * The job behind a queued mail. The link's hash is stored before the mail leaves, so a mail that was sent always holds a
 * link that works; when the process dies in between, the mail is sent again under the same Message-ID.
 */
export async function sendQueuedMail(sending: MailSending, institutionId: string, mailId: string): Promise<void> {
  const { db, mailer, clock } = sending;
  const prepared = await db.inInstitution(institutionId, async (tx) => {
    const mail = await tx.selectFrom('mail').selectAll().where('id', '=', mailId).executeTakeFirst();
    if (mail?.state !== 'waiting') return null;
    const render = sending.renderers[mail.kind];
    if (!render) throw new Error(`no renderer for mail of kind ${mail.kind}`);
    const institution = await tx
      .selectFrom('institution')
      .select('slug')
      .where('id', '=', institutionId)
      .executeTakeFirstOrThrow();
    const now = clock.now();
    const tools = {
      now,
      taskUrl: async () => {
        if (!mail.taskLinkId) throw new Error(`mail ${mail.id} has no task link`);
        return sending.taskUrl(institution.slug, await mintTaskToken(tx, institutionId, mail.taskLinkId, now));
      },
    };
    // It waits: the next start with a mail server gives it a new job.
    if (!mailer) return null;
    const content = await render(tx, { ...mail, language: mail.language as Lang }, tools);
    if (content) {
      const link = mail.taskLinkId && sending.footer ? await selectTaskLink(tx, mail.taskLinkId) : null;
      const footer = link && !link.closedAt ? (sending.footer?.(link.purpose, mail.language as Lang) ?? []) : [];
      const whole = { ...content, notes: [...(content.notes ?? []), ...footer] };
      return { mail, content: whole, look: await sending.look(tx, institutionId) };
    }
    await tx.updateTable('mail').set({ state: 'cancelled' }).where('id', '=', mailId).execute();
    return null;
  });
  if (!prepared || !mailer) return;
  const { mail, content, look } = prepared;
  const { picture } = look;
  try {
    await mailer.send({
      messageId: `<${mail.id}@${new URL(sending.publicUrl).hostname}>`,
      to: { name: mail.recipientName, address: mail.recipient },
      subject: mail.subject,
      text: composeText(content),
      html: composeHtml(content, mail.language, look),
      ...(picture && { inline: [{ cid: pictureId, contentType: picture.contentType, content: picture.bytes }] }),
    });
  } catch (error) {
    const refused = error instanceof MailRefused;
    const lastError = refused ? error.message : 'the mail server could not be reached';
    await db.inInstitution(institutionId, (tx) =>
      tx
        .updateTable('mail')
        .set({ state: refused ? 'refused' : 'waiting', lastError, attempts: mail.attempts + 1 })
        .where('id', '=', mailId)
        .execute(),
    );
    if (refused) return;
    throw error;
  }
  await db.inInstitution(institutionId, (tx) =>
    tx
      .updateTable('mail')
      .set({ state: 'accepted', acceptedAt: clock.now(), lastError: null, attempts: mail.attempts + 1 })
      .where('id', '=', mailId)
      .execute(),
  );
}

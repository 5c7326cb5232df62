import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { mintMailedCode } from '../../platform/identity/mailed-code.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { composeHtml, composeText } from '../../platform/mail/compose.ts';
import { type Mailer, MailRefused } from '../../platform/mail/mailer.ts';
import type { InboxSource } from './inbox-source.ts';
import { mailboxCodePurpose, mailboxCodes, markCodeMail, selectWaitingCode } from './mailbox-store.ts';
import { texts } from './texts.ts';
import { findWaiting } from './waiting.ts';

export const mailboxCodeQueue = 'mailbox-code';

/**
 * The job behind *Stuur mij een code*: mails six digits when something waits for the address, else nothing, so that the page tells nobody
 * who is known. Throws when the mail server is away, to be tried again.
 */
export async function sendMailboxCode(
  sending: {
    db: Db;
    mailer: Mailer | null;
    clock: Clock;
    secretKey: KeyRing;
    publicUrl: string;
    sources: readonly InboxSource[];
  },
  mailboxCodeId: string,
): Promise<void> {
  const { db, mailer, clock, secretKey, publicUrl, sources } = sending;
  const now = clock.now();
  const request = await db.asIdentity((tx) => selectWaitingCode(tx, mailboxCodeId));
  if (!request) return;
  const { id, email, language } = request;
  const waiting = await findWaiting({ db }, sources, email, { now, lang: language });
  if (waiting.length === 0) return db.asIdentity((tx) => markCodeMail(tx, id, 'unknown_address'));
  if (!mailer) return;
  const { code, kept } = mintMailedCode(secretKey, mailboxCodePurpose, id, now);
  await db.asIdentity((tx) => mailboxCodes(tx, { browserHashes: [] }).change(id, kept));
  const t = texts[language];
  const content = { heading: t.mailHeading, paragraphs: [t.mailBody], code, notes: [t.mailNote] };
  try {
    await mailer.send({
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      to: { name: '', address: email },
      subject: t.mailSubject,
      text: composeText(content),
      html: composeHtml(content, language),
    });
    await db.asIdentity((tx) => markCodeMail(tx, id, 'accepted'));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await db.asIdentity((tx) => markCodeMail(tx, id, 'refused'));
  }
}

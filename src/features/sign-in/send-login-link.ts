import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { composeHtml, composeText } from '../../platform/mail/compose.ts';
import { type Mailer, MailRefused } from '../../platform/mail/mailer.ts';
import { selectInstitutions, selectRoleChoices } from '../../shell/index.ts';
import { markLoginMail, mintLoginToken, selectWaitingLoginLink } from './login-link.ts';
import { texts } from './texts.ts';

/**
 * The job behind *Stuur mij een link*: mails a link when some hogeschool knows the address today, else nothing, so that
 * the page tells nobody who is known. Throws when the mail server is away, to be tried again.
 */
export async function sendLoginLink(
  sending: { db: Db; mailer: Mailer | null; clock: Clock; publicUrl: string },
  loginLinkId: string,
): Promise<void> {
  const { db, mailer, clock, publicUrl } = sending;
  const request = await db.asIdentity((tx) => selectWaitingLoginLink(tx, loginLinkId));
  if (!request) return;
  if (!(await isKnownAddress(db, request.email, clock.now()))) {
    await db.asIdentity((tx) => markLoginMail(tx, request.id, 'unknown_address'));
    return;
  }
  // The page said so; whoever needs a link now asks at the terminal.
  if (!mailer) return;
  const token = await db.asIdentity((tx) => mintLoginToken(tx, request.id, clock.now()));
  const t = texts[request.language];
  const content = {
    heading: t.mailHeading,
    paragraphs: [t.mailBody],
    button: { label: t.mailButton, url: publicUrl + paths.logInLink({ token }) },
    notes: [t.mailNote],
  };
  try {
    await mailer.send({
      messageId: `<${request.id}@${new URL(publicUrl).hostname}>`,
      to: { name: '', address: request.email },
      subject: t.mailSubject,
      text: composeText(content),
      html: composeHtml(content, request.language),
    });
    await db.asIdentity((tx) => markLoginMail(tx, request.id, 'accepted'));
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await db.asIdentity((tx) => markLoginMail(tx, request.id, 'refused'));
  }
}

async function isKnownAddress(db: Db, email: string, now: Date): Promise<boolean> {
  const institutions = await db.asIdentity(selectInstitutions);
  for (const institution of institutions) {
    const choices = await db.inInstitution(institution.id, (tx) =>
      selectRoleChoices(tx, email, dateInNetherlands(now)),
    );
    if (choices.length > 0) return true;
  }
  return false;
}

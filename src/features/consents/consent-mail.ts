import { paths } from '../../paths.ts';
import { mintTaskToken, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { MailRenderer } from '../../platform/mail/outbox.ts';
import { consentMailKind } from './ask-consent.ts';
import { selectConsent } from './consent-store.ts';
import { texts } from './texts.ts';

/** The mail that asks a student; cancelled when it is answered or the agreement is over before it could leave. */
export const consentMail = (publicUrl: string): Record<string, MailRenderer> => ({
  [consentMailKind]: async (tx, mail, { now }) => {
    const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
    const view = await selectConsent(tx, mail.subjectId);
    if (!link || link.closedAt || !view?.companyName || view.consentId || view.state !== 'concluded') return null;
    const { slug } = await tx
      .selectFrom('institution')
      .select('slug')
      .where('id', '=', mail.institutionId)
      .executeTakeFirstOrThrow();
    const token = await mintTaskToken(tx, mail.institutionId, link.id, now);
    const t = texts[mail.language];
    return {
      heading: t.question(view.companyName),
      paragraphs: [t.mailBody(view.companyName), t.mailFree],
      button: { label: t.mailButton, url: publicUrl + paths.consentLink({ institutionSlug: slug, token }) },
      notes: [t.mailNote],
    };
  },
});

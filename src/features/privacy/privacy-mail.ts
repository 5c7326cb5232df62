import { paths } from '../../paths.ts';
import { mintTaskToken, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { MailRenderer } from '../../platform/mail/outbox.ts';
import { selectPrivacyContact } from './contact-store.ts';
import { answerKind } from './decide-request.ts';
import { texts as officeTexts } from './office-texts.ts';
import { linkLifetimeMs, privacyLinkKind } from './privacy-link.ts';
import { selectRequest } from './request-store.ts';
import { resultOf } from './rules/request-result.ts';
import { isKnownAddress } from './subject-store.ts';
import { texts } from './texts.ts';

/** The mails about privacy by kind. */
export function privacyMail(publicUrl: string): Record<string, MailRenderer> {
  return {
    [privacyLinkKind]: async (tx, mail, { now }) => {
      const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
      if (!link || link.closedAt || !(await isKnownAddress(tx, mail.recipient))) return null;
      const institution = await tx
        .selectFrom('institution')
        .select(['slug', 'name'])
        .where('id', '=', mail.institutionId)
        .executeTakeFirstOrThrow();
      // The hour begins when the mail leaves, which may be long after it was asked for.
      const expiresAt = new Date(now.getTime() + linkLifetimeMs);
      await tx.updateTable('taskLink').set({ expiresAt }).where('id', '=', link.id).execute();
      const token = await mintTaskToken(tx, mail.institutionId, link.id, now);
      const t = texts[mail.language];
      return {
        heading: t.mailHeading,
        paragraphs: [t.mailBody(institution.name)],
        button: {
          label: t.mailButton,
          url: publicUrl + paths.privacyLink({ institutionSlug: institution.slug, token }),
        },
        notes: [t.mailNote],
      };
    },
    [answerKind]: async (tx, mail) => {
      const request = await selectRequest(tx, mail.subjectId);
      if (!request?.decision) return null;
      const contact = await selectPrivacyContact(tx, mail.institutionId);
      const t = officeTexts[mail.language].mail;
      return {
        heading: t.headings[resultOf({ decision: request.decision, outcome: request.outcome })],
        paragraphs: [t.about[request.kind], ...request.answer.split(/\n{2,}/), t.complaint],
        notes: contact.email ? [t.contact(contact.name, contact.email)] : [],
      };
    },
  };
}

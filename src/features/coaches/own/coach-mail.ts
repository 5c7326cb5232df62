import { paths } from '../../../paths.ts';
import { mintTaskToken, selectTaskLink } from '../../../platform/identity/task-links.ts';
import type { MailRenderer } from '../../../platform/mail/outbox.ts';
import { coachMailKind } from '../send-coach-link.ts';
import { ownTexts } from './own-texts.ts';

/** The mail with the link of a coach; cancelled when the link was taken back before it could leave. */
export const coachMail = (publicUrl: string): Record<string, MailRenderer> => ({
  [coachMailKind]: async (tx, mail, { now }) => {
    const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
    if (!link || link.closedAt) return null;
    const { slug, name } = await tx
      .selectFrom('institution')
      .select(['slug', 'name'])
      .where('id', '=', mail.institutionId)
      .executeTakeFirstOrThrow();
    const token = await mintTaskToken(tx, mail.institutionId, link.id, now);
    const t = ownTexts[mail.language];
    return {
      heading: t.mailHeading,
      paragraphs: [t.mailBody(name), t.mailFree],
      button: { label: t.mailButton, url: publicUrl + paths.coachLink({ institutionSlug: slug, token }) },
      notes: [t.mailNote],
    };
  },
});

import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { mintTaskToken, selectTaskLink } from '../../../platform/identity/task-links.ts';
import type { MailRenderer } from '../../../platform/mail/outbox.ts';
import { selectCoachSettings } from '../coach-setting-store.ts';
import { feedbackMailKind } from './feedback-job.ts';
import { selectQuestion } from './feedback-store.ts';
import { feedbackTexts } from './feedback-texts.ts';

/** The mail that asks a student about the coach; cancelled once the year is released. */
export const feedbackMail = (publicUrl: string): Record<string, MailRenderer> => ({
  [feedbackMailKind]: async (tx, mail, { now }) => {
    const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
    const question = await selectQuestion(tx, mail.subjectId);
    if (!link || link.closedAt || !question || question.isReleased) return null;
    const { slug } = await tx
      .selectFrom('institution')
      .select('slug')
      .where('id', '=', mail.institutionId)
      .executeTakeFirstOrThrow();
    const { leastAnswers } = await selectCoachSettings(tx, dateInNetherlands(now));
    const token = await mintTaskToken(tx, mail.institutionId, link.id, now);
    const t = feedbackTexts[mail.language];
    return {
      heading: t.mailHeading,
      paragraphs: [t.mailBody(question.coachName), t.mailPrivate(leastAnswers)],
      button: { label: t.mailButton, url: publicUrl + paths.coachFeedbackLink({ institutionSlug: slug, token }) },
      notes: [t.mailNote],
    };
  },
});

import { paths } from '../../../paths.ts';
import type { InboxSource, InboxWords } from '../../inbox/index.ts';
import { feedbackPurpose } from './feedback-job.ts';
import { selectQuestion } from './feedback-store.ts';
import { feedbackTexts } from './feedback-texts.ts';

/** What a student finds of the coach, asked once a year; nothing once answered or released. */
export const feedbackInbox: InboxSource = {
  purpose: feedbackPurpose,
  minutes: 1,
  path: () => paths.coachFeedback(),
  async describe(tx, links, lang) {
    const words = new Map<string, InboxWords>();
    for (const { id, subjectId } of links) {
      const question = await selectQuestion(tx, subjectId);
      if (question && !question.answers && !question.isReleased)
        words.set(id, { what: feedbackTexts[lang].title(question.coachName), detail: feedbackTexts[lang].inbox });
    }
    return words;
  },
};

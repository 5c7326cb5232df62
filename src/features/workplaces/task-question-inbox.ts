import { paths } from '../../paths.ts';
import type { InboxSource, InboxWords } from '../inbox/index.ts';
import { linkTexts } from './link-texts.ts';
import { firstOpenScreen, screensOf } from './rules/screens.ts';
import { questionPurpose } from './send-link.ts';
import { selectTaskQuestion } from './task-question-store.ts';
import { selectWorkTasks } from './work-task-store.ts';
import { selectProfile } from './workplace-store.ts';

/** The question which work there is at a workplace: the next screen of it. */
export const taskQuestionInbox: InboxSource = {
  purpose: questionPurpose,
  minutes: 2,
  path: () => paths.linkedTasks(),
  async describe(tx, links, lang) {
    const t = linkTexts[lang];
    const words = new Map<string, InboxWords>();
    for (const { id, subjectId, email } of links) {
      const question = await selectTaskQuestion(tx, subjectId);
      if (!question || question.answeredAt || question.email !== email) continue;
      const workplace = await selectProfile(tx, question.workplaceId);
      const tasks = await selectWorkTasks(tx, question.mkbRouteId);
      // An empty list asks nothing of anybody.
      if (!workplace || tasks.length === 0) continue;
      const screens = screensOf(tasks);
      const at = firstOpenScreen(screens, new Set(Object.keys(question.answers)));
      const detail = `${t.steps(at, screens.length + 1)} · ${workplace.companyName}`;
      words.set(id, { what: t.tasks.title(workplace.functionTitle), detail });
    }
    return words;
  },
};

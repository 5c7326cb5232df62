import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { InboxSource, InboxWords } from '../../inbox/index.ts';
import { selectCoach } from '../coach-store.ts';
import { selectStudentTasks } from '../notes/note-store.ts';
import { type CoachPiece, nextCoachPiece } from '../rules/coach-piece.ts';
import { coachPurpose } from '../send-coach-link.ts';
import { selectProgress } from '../training/training-store.ts';
import { ownTexts } from './own-texts.ts';

/** What a coach has to do next: a task about a student, the four roles, or a question of the training. */
export const coachInbox: InboxSource = {
  purpose: coachPurpose,
  minutes: 2,
  path: () => paths.ownCoaching(),
  async describe(tx, links, lang, today) {
    const words = new Map<string, InboxWords>();
    for (const { id, subjectId, email } of links) {
      const coach = await selectCoach(tx, subjectId);
      // The page behind the link asks the same: another address since, and this mailbox has nothing to do with it.
      if (coach?.email !== email) continue;
      const [progress, tasks] = [await selectProgress(tx, subjectId), await selectStudentTasks(tx, subjectId, today)];
      const piece = nextCoachPiece(coach, progress, tasks, today);
      if (piece) words.set(id, wordsOf(piece, lang));
    }
    return words;
  },
};

function wordsOf(piece: CoachPiece, lang: Lang): InboxWords {
  const t = ownTexts[lang];
  if (piece.kind === 'roles') return { what: t.inbox.roles, detail: '' };
  if (piece.kind === 'tasks')
    return {
      what: t.inbox.tasks(piece.count, piece.studentName),
      detail: t.inbox.dueOn(formatDate(lang, piece.dueOn)),
    };
  const { module, number } = piece;
  const question = t.question(number, module.right.length);
  return { what: t.inbox.question(module.words[lang].title, question), detail: t.inbox.stop };
}

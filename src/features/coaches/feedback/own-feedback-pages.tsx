import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import { selectTaskLink } from '../../../platform/identity/task-links.ts';
import type { TaskRequest, Web } from '../../../shell/index.ts';
import { mountLinkDoor } from '../../../shell/link-door.tsx';
import { type Agree, agreementScale } from '../rules/feedback-release.ts';
import { feedbackPurpose } from './feedback-job.ts';
import { type FeedbackQuestion, selectQuestion, updateAnswers } from './feedback-store.ts';
import { feedbackTexts } from './feedback-texts.ts';
import { statementCodes } from './statements.ts';
import { FeedbackOverPage, FeedbackPage } from './views/feedback-view.tsx';

/** The student's answer about the coach, by the link in the mail. Nothing in the log: who answered is nobody's business. */
export function mountOwnFeedback(web: Web): void {
  mountLinkDoor(web, {
    path: paths.coachFeedbackLink,
    purpose: feedbackPurpose,
    words: (lang) => feedbackTexts[lang],
    next: () => paths.coachFeedback(),
  });
  web.task.get(paths.coachFeedback, (r) => withQuestion(r, {}, async (question) => show(r, question)));
  web.task.post(paths.coachFeedback, (r) =>
    withQuestion(r, { lock: true }, async (question) => {
      if (question.isReleased) return show(r, question);
      const codes = statementCodes(question.statementsVersion);
      const parsed = parseForm(formOf(codes)(r.lang), r.form);
      if (!parsed.ok) return show(r, question, parsed.form);
      const answers = Object.fromEntries(
        Object.entries(parsed.value).map(([code, said]) => [code, Number(said) as Agree]),
      );
      await updateAnswers(r.tx, question.id, answers);
      return r.redirect(paths.coachFeedback(), { tone: 'success', message: feedbackTexts[r.lang].saved });
    }),
  );
}

const formOf = (codes: readonly string[]) =>
  formSchema((f) => z.object(Object.fromEntries(codes.map((code) => [code, f.choice(['1', '2', '3', '4'])]))));

async function withQuestion(
  r: TaskRequest,
  options: { lock?: boolean },
  answer: (question: FeedbackQuestion) => Promise<Response>,
): Promise<Response> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  const works = link?.purpose === feedbackPurpose && link.closedAt === null && link.expiresAt > r.now;
  const question = works ? await selectQuestion(r.tx, link.subjectId, options) : null;
  return question ? answer(question) : r.notFound();
}

async function show(r: TaskRequest, question: FeedbackQuestion, form?: FormState): Promise<Response> {
  const t = feedbackTexts[r.lang];
  if (question.isReleased)
    return r.page({ title: t.overTitle, width: 'narrow' }, <FeedbackOverPage lang={r.lang} />, 410);
  const filled = new FormState(
    Object.fromEntries(Object.entries(question.answers ?? {}).map(([code, said]) => [code, String(said)])),
  );
  return r.page(
    { title: t.title(question.coachName), width: 'narrow' },
    <FeedbackPage lang={r.lang} question={question} scale={agreementScale} form={form ?? filled} />,
    form ? 422 : 200,
  );
}

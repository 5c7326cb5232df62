import { paths } from '../../paths.ts';
import type { FormValues } from '../../platform/http/form.ts';
import { closeTaskLinks, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { TaskRequest, Web } from '../../shell/index.ts';
import { linkTexts } from './link-texts.ts';
import { recordAnswers } from './record-answers.ts';
import type { DraftAnswers, WorkTask } from './rules/coverage.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import { firstOpenScreen, screensOf } from './rules/screens.ts';
import { questionPurpose } from './send-link.ts';
import { selectTaskQuestion, type TaskQuestion, updateTaskQuestion } from './task-question-store.ts';
import { filledTicks, knownOf, readTicks } from './tick-form.ts';
import { LinkedMessage } from './views/linked-frame.tsx';
import { LinkedCheckPage, LinkedScreenPage } from './views/linked-tasks-view.tsx';
import { selectWorkTasks } from './work-task-store.ts';
import { selectProfile } from './workplace-store.ts';

type Linked = { question: TaskQuestion; workplace: WorkplaceProfile; screens: WorkTask[][]; tasks: WorkTask[] };

const checkScreen = 'nakijken';
const screenPath = (screen: number | string) => paths.linkedTasksScreen({ screen: String(screen) });

/** Somebody of a company ticks which tasks a workplace has: a few on each screen, kept at each, sent at the end. */
export function mountLinkedTasks(web: Web): void {
  web.task.get(paths.linkedTasks, (r) =>
    withQuestion(r, async ({ question, screens }) => {
      if (question.answeredAt) return thank(r);
      const at = firstOpenScreen(screens, new Set(Object.keys(question.answers)));
      return r.redirect(screenPath(at > screens.length ? checkScreen : at));
    }),
  );
  web.task.get(paths.linkedTasksScreen, (r) => withQuestion(r, async (linked) => showScreen(r, linked)));
  web.task.post(paths.linkedTasksScreen, (r) =>
    withQuestion(r, (linked) => (r.params.screen === checkScreen ? send(r, linked) : keep(r, linked)), { lock: true }),
  );
}

async function withQuestion(
  r: TaskRequest<{ screen: string }> | TaskRequest,
  answer: (linked: Linked) => Promise<Response>,
  options: { lock?: boolean } = {},
): Promise<Response> {
  const link = await selectTaskLink(r.tx, r.taskLinkId);
  if (link?.purpose !== questionPurpose) return r.notFound();
  const question = await selectTaskQuestion(r.tx, link.subjectId, options);
  const workplace = question && (await selectProfile(r.tx, question.workplaceId));
  const works = link.closedAt === null && link.expiresAt > r.now && link.email === question?.email;
  const isOver = !works && !question?.answeredAt;
  if (!workplace || isOver) return gone(r);
  const tasks = await selectWorkTasks(r.tx, question.mkbRouteId);
  return answer({ question, workplace, tasks, screens: screensOf(tasks) });
}

const gone = (r: TaskRequest): Promise<Response> => {
  const t = linkTexts[r.lang];
  return r.page({ title: t.goneTitle, width: 'narrow' }, <LinkedMessage title={t.goneTitle} lead={t.gone} />, 410);
};

const thank = (r: TaskRequest): Promise<Response> => {
  const t = linkTexts[r.lang].tasks;
  const lead = t.doneLead(r.view.institution?.name ?? '');
  return r.page({ title: t.doneTitle, width: 'narrow' }, <LinkedMessage title={t.doneTitle} lead={lead} />);
};

async function showScreen(r: TaskRequest<{ screen: string }>, { question, workplace, tasks, screens }: Linked) {
  const t = linkTexts[r.lang].tasks;
  const { screen } = r.params;
  if (question.answeredAt) return thank(r);
  const given = question.answers;
  if (screen === checkScreen)
    return r.page(
      { title: t.checkTitle, width: 'narrow' },
      <LinkedCheckPage lang={r.lang} {...{ tasks, screens, given, screenPath }} action={screenPath(checkScreen)} />,
    );
  const at = Number(screen);
  const asked = screens[at - 1];
  if (!asked) return r.redirect(paths.linkedTasks());
  return r.page(
    { title: t.title(workplace.functionTitle), width: 'narrow' },
    <LinkedScreenPage
      lang={r.lang}
      title={t.title(workplace.functionTitle)}
      lead={t.lead(workplace.companyName)}
      steps={{ at, of: screens.length + 1 }}
      tasks={asked}
      form={filledTicks(asked, given)}
      action={screenPath(at)}
      back={at > 1 ? screenPath(at - 1) : null}
    />,
  );
}

/** Keeps the answers of one screen, and goes on to the next. */
async function keep(r: TaskRequest<{ screen: string }>, { question, screens }: Linked): Promise<Response> {
  if (question.answeredAt) return r.redirect(paths.linkedTasks());
  const at = Number(r.params.screen);
  const asked = screens[at - 1];
  if (!asked) return r.redirect(paths.linkedTasks());
  const answers = withTicks(question.answers, asked, r.form);
  await updateTaskQuestion(r.tx, question.id, { answers });
  return r.redirect(screenPath(at < screens.length ? at + 1 : checkScreen));
}

/** The answers with those of one screen in the place of what was kept of it. */
export const withTicks = (kept: DraftAnswers, asked: readonly { id: string }[], form: FormValues): DraftAnswers => ({
  ...Object.fromEntries(Object.entries(kept).filter(([id]) => !asked.some((task) => task.id === id))),
  ...readTicks(form, asked),
});

/** Makes the draft an answer, once: whoever sends it twice is thanked twice. */
async function send(r: TaskRequest, { question, tasks }: Linked): Promise<Response> {
  if (question.answeredAt) return r.redirect(paths.linkedTasks());
  const { tx, institutionId, now } = r;
  const by = { kind: 'signer', id: question.personId, name: question.personName } as const;
  const given = knownOf(question.answers, tasks);
  await recordAnswers({ tx, institutionId, by, side: 'company', now }, question, tasks, given);
  await updateTaskQuestion(tx, question.id, { answeredAt: now });
  await closeTaskLinks(tx, questionPurpose, [question.id], 'done', now);
  return r.redirect(paths.linkedTasks());
}

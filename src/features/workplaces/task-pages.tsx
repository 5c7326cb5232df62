import { paths } from '../../paths.ts';
import { FormState } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { addTasks, changeTask, moveTask, removeTask } from './change-tasks.ts';
import { type RouteOutcomes, selectRouteOutcomes } from './design-store.ts';
import { goneOutcomes, type WorkTask } from './rules/coverage.ts';
import { findOutcome } from './rules/outcome.ts';
import { outcomeKey } from './rules/outcome-key.ts';
import { taskLimits, taskNames } from './rules/task-names.ts';
import { taskTexts } from './task-texts.ts';
import { TaskFormPage } from './views/task-form-view.tsx';
import { TaskListPage } from './views/task-list-view.tsx';
import { countAnswers, selectWorkTasks } from './work-task-store.ts';
import { can } from './workplace-policy.ts';

type OfRoute = StaffRequest<{ mkbRouteId: string }>;
type OfTask = StaffRequest<{ mkbRouteId: string; workTaskId: string }>;

/** The list of tasks of a Mkb-route: reading it, and keeping it. */
export function mountWorkTasks(web: Web): void {
  web.staff.get(paths.workTasks, (r) => withRoute(r, can.readTasks, (route) => show(r, route, new FormState())));
  web.staff.post(paths.workTasksAdd, (r) => withRoute(r, can.editTasks, (route) => add(r, route)));
  web.staff.get(paths.workTask, (r) =>
    withTask(r, (route, tasks, task) => ask(r, route, tasks, task, filledTask(route, task))),
  );
  web.staff.post(paths.workTask, (r) => withTask(r, (route, tasks, task) => save(r, route, tasks, task)));
  web.staff.post(paths.workTaskRemove, (r) =>
    withRoute(r, can.editTasks, async () => {
      const name = await removeTask(r, r.params.mkbRouteId, r.params.workTaskId);
      if (name === null) return r.notFound();
      return r.redirect(paths.workTasks(r.params), { tone: 'success', message: taskTexts[r.lang].removed(name) });
    }),
  );
  web.staff.post(paths.workTaskMove, (r) =>
    withRoute(r, can.editTasks, async () => {
      const { mkbRouteId, workTaskId } = r.params;
      const found = await moveTask(r, mkbRouteId, workTaskId, new FormState(r.form).text('direction') === 'up');
      return found ? r.redirect(paths.workTasks(r.params)) : r.notFound();
    }),
  );
}

async function withRoute(
  r: OfRoute,
  allowed: typeof can.readTasks,
  answer: (route: RouteOutcomes) => Promise<Response>,
): Promise<Response> {
  const { mkbRouteId } = r.params;
  const route = allowed(r.actor, mkbRouteId) ? await selectRouteOutcomes(r.tx, mkbRouteId) : null;
  return route ? answer(route) : r.notFound();
}

function withTask(
  r: OfTask,
  answer: (route: RouteOutcomes, tasks: WorkTask[], task: WorkTask) => Promise<Response>,
): Promise<Response> {
  return withRoute(r, can.editTasks, async (route) => {
    const tasks = await selectWorkTasks(r.tx, route.mkbRouteId);
    const task = tasks.find(({ id }) => id === r.params.workTaskId.toLowerCase());
    return task ? answer(route, tasks, task) : r.notFound();
  });
}

async function show(r: OfRoute, route: RouteOutcomes, form: FormState): Promise<Response> {
  const tasks = await selectWorkTasks(r.tx, route.mkbRouteId);
  const answered = await countAnswers(
    r.tx,
    tasks.map(({ id }) => id),
  );
  const mayEdit = can.editTasks(r.actor, route.mkbRouteId);
  return r.page(
    { title: taskTexts[r.lang].title(route.mkbRouteName) },
    <TaskListPage lang={r.lang} {...{ route, tasks, answered, form, mayEdit }} />,
    form.ok ? 200 : 422,
  );
}

async function add(r: OfRoute, route: RouteOutcomes): Promise<Response> {
  const t = taskTexts[r.lang];
  const form = new FormState(r.form);
  const refuse = (names: string) => show(r, route, form.with({ names }));
  const names = taskNames(form.text('names'));
  const long = names.find((name) => name.length > taskLimits.name);
  if (names.length === 0) return refuse(t.addEmpty);
  if (long) return refuse(t.tooLong(`${long.slice(0, 40)}…`, taskLimits.name));
  const added = await addTasks(r, route.mkbRouteId, names);
  if (!added.ok) return refuse(t.tooMany(taskLimits.tasks));
  if (added.firstId === null) return r.redirect(paths.workTasks(r.params), { tone: 'info', message: t.addedNone });
  return r.redirect(paths.workTasks(r.params), { tone: 'success', message: t.added(added.added) });
}

/** Which boxes are ticked: outcomes of this version that the task names, and those that are gone. */
function filledTask({ outcomes }: RouteOutcomes, task: WorkTask): FormState {
  const found = task.outcomes.map((words) => findOutcome(outcomes, words) ?? words);
  return new FormState({ name: task.name, outcomes: found.map(outcomeKey) });
}

function ask(r: OfTask, route: RouteOutcomes, tasks: WorkTask[], task: WorkTask, form: FormState): Promise<Response> {
  const next = tasks[tasks.indexOf(task) + 1] ?? null;
  return r.page(
    { title: taskTexts[r.lang].editTitle },
    <TaskFormPage lang={r.lang} {...{ route, task, next, form }} gone={goneOutcomes(task, route.outcomes)} />,
    form.ok ? 200 : 422,
  );
}

async function save(r: OfTask, route: RouteOutcomes, tasks: WorkTask[], task: WorkTask): Promise<Response> {
  const t = taskTexts[r.lang];
  const form = new FormState(r.form);
  const name = taskNames(form.text('name'))[0] ?? '';
  const refuse = (fault: string) => ask(r, route, tasks, task, form.with({ name: fault }));
  if (name === '') return refuse(t.addEmpty);
  if (name.length > taskLimits.name) return refuse(t.tooLong(`${name.slice(0, 40)}…`, taskLimits.name));
  const chosen = [...route.outcomes, ...goneOutcomes(task, route.outcomes)]
    .filter((words) => form.has('outcomes', outcomeKey(words)))
    .map(({ unitId, unitName, outcome }) => ({ unitId, unitName, outcome }));
  const changed = await changeTask(r, r.params, { name, outcomes: chosen });
  if (!changed.ok) return changed.fault === 'not_found' ? r.notFound() : refuse(t.nameTaken);
  const next = tasks[tasks.indexOf(task) + 1];
  const to =
    next && form.text('next') !== ''
      ? paths.workTask({ mkbRouteId: route.mkbRouteId, workTaskId: next.id })
      : paths.workTasks(r.params);
  return r.redirect(to, { tone: 'success', message: t.saved });
}

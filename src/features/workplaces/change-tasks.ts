import { type Act, audit } from '../../shell/index.ts';
import { isSameOutcome, type OutcomeWords } from './rules/outcome.ts';
import { taskLimits } from './rules/task-names.ts';
import {
  insertTask,
  lockWorkTasks,
  replaceTaskOutcomes,
  type StoredTask,
  selectAllTasks,
  selectWorkTasks,
  updateTask,
} from './work-task-store.ts';

export type AddedTasks = { ok: true; added: number; firstId: string | null } | { ok: false; fault: 'too_many' };

/** Adds tasks at the end of the list of a Mkb-route. One that was taken out comes back with its outcomes and answers. */
export async function addTasks(act: Act, mkbRouteId: string, names: readonly string[]): Promise<AddedTasks> {
  const { tx, actor, now, deps } = act;
  await lockWorkTasks(tx, mkbRouteId);
  const all = await selectAllTasks(tx, mkbRouteId);
  const called = (name: string) => all.find((task) => task.name.toLowerCase() === name.toLowerCase());
  const wanted = names.filter((name) => called(name)?.isRemoved !== false);
  const inList = all.filter(({ isRemoved }) => !isRemoved);
  if (inList.length + wanted.length > taskLimits.tasks) return { ok: false, fault: 'too_many' };
  let position = Math.max(0, ...all.map((task) => task.position));
  const ids: string[] = [];
  for (const name of wanted) {
    position += 1;
    const back = called(name);
    const id = back?.id ?? deps.newId();
    if (back) await updateTask(tx, id, { name, position, removedAt: null });
    else await insertTask(tx, { institutionId: actor.institutionId, id, mkbRouteId, name, position }, now);
    ids.push(id);
  }
  if (ids.length > 0) await note(act, 'mkb_route.work_tasks_added', mkbRouteId, { after: { names: wanted } });
  return { ok: true, added: ids.length, firstId: ids[0] ?? null };
}

export type ChangedTask = { ok: true } | { ok: false; fault: 'not_found' | 'name_taken' };
/** What a task becomes; outcomes of a version that is gone are kept by naming them. */
export type TaskContent = { name: string; outcomes: readonly OutcomeWords[] };

/** Writes the name of a task and what is learned by it. */
export async function changeTask(
  act: Act,
  { mkbRouteId, workTaskId }: { mkbRouteId: string; workTaskId: string },
  { name, outcomes }: TaskContent,
): Promise<ChangedTask> {
  const { tx, actor } = act;
  await lockWorkTasks(tx, mkbRouteId);
  const before = (await selectWorkTasks(tx, mkbRouteId)).find(({ id }) => id === workTaskId);
  if (!before) return { ok: false, fault: 'not_found' };
  const all = await selectAllTasks(tx, mkbRouteId);
  if (all.some((task) => task.id !== workTaskId && task.name.toLowerCase() === name.toLowerCase()))
    return { ok: false, fault: 'name_taken' };
  const isSame =
    before.outcomes.length === outcomes.length &&
    outcomes.every((one) => before.outcomes.some((other) => isSameOutcome(one, other)));
  if (before.name === name && isSame) return { ok: true };
  if (before.name !== name) await updateTask(tx, workTaskId, { name });
  await replaceTaskOutcomes(tx, { institutionId: actor.institutionId, id: workTaskId }, before.outcomes, outcomes);
  const said = (task: { name: string; outcomes: readonly OutcomeWords[] }) => ({
    name: task.name,
    outcomes: task.outcomes.map(({ outcome }) => outcome),
  });
  await note(act, 'mkb_route.work_task_changed', mkbRouteId, { before: said(before), after: said({ name, outcomes }) });
  return { ok: true };
}

/** Takes a task out of the list; what workplaces said of it stays for when it comes back. The name of the task, or null. */
export async function removeTask(act: Act, mkbRouteId: string, workTaskId: string): Promise<string | null> {
  await lockWorkTasks(act.tx, mkbRouteId);
  const task = (await selectWorkTasks(act.tx, mkbRouteId)).find(({ id }) => id === workTaskId);
  if (!task) return null;
  await updateTask(act.tx, workTaskId, { removedAt: act.now });
  await note(act, 'mkb_route.work_task_removed', mkbRouteId, { before: { name: task.name } });
  return task.name;
}

/** Moves a task one place; at the end of the list nothing changes. The order is nobody's business in the log. */
export async function moveTask(act: Act, mkbRouteId: string, workTaskId: string, up: boolean): Promise<boolean> {
  await lockWorkTasks(act.tx, mkbRouteId);
  const list = (await selectAllTasks(act.tx, mkbRouteId)).filter(({ isRemoved }) => !isRemoved);
  const at = list.findIndex(({ id }) => id === workTaskId);
  const [task, other] = [list[at], list[up ? at - 1 : at + 1]];
  if (!task) return false;
  if (other) await swap(act, task, other);
  return true;
}

async function swap({ tx }: Act, one: StoredTask, other: StoredTask): Promise<void> {
  await updateTask(tx, one.id, { position: other.position });
  await updateTask(tx, other.id, { position: one.position });
}

const note = (
  act: Act,
  action: string,
  mkbRouteId: string,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
) => audit(act, { action, subjectKind: 'mkb_route', subjectId: mkbRouteId, ...change });

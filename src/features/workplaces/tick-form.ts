import { FormState, type FormValues } from '../../platform/http/form.ts';
import { type Answer, type Answers, answers } from './rules/coverage.ts';
import { taskField } from './rules/task-field.ts';

/** What was chosen of each task; null where nothing was, or that nobody knows. */
export function readTicks(values: FormValues, tasks: readonly { id: string }[]): Map<string, Answer | null> {
  const form = new FormState(values);
  return new Map(tasks.map(({ id }) => [id, answers.find((answer) => answer === form.text(taskField(id))) ?? null]));
}

export const filledTicks = (tasks: readonly { id: string }[], given: Answers): FormState =>
  new FormState(Object.fromEntries(tasks.map(({ id }) => [taskField(id), given.get(id) ?? ''])));

import { FormState, type FormValues } from '../../platform/http/form.ts';
import { type Answer, answers, type DraftAnswers } from './rules/coverage.ts';
import { taskField } from './rules/task-field.ts';

type Task = { id: string };

/** What was chosen of each task, also that it is not known; tasks of which nothing was chosen are left out. */
export function readTicks(values: FormValues, tasks: readonly Task[]): DraftAnswers {
  const form = new FormState(values);
  return Object.fromEntries(
    tasks.flatMap(({ id }): [string, Answer | 'unknown'][] => {
      const chosen = [...answers, 'unknown' as const].find((answer) => answer === form.text(taskField(id)));
      return chosen ? [[id, chosen]] : [];
    }),
  );
}

/** What is said of each of these tasks once it is sent: null where nobody knows, or nothing was chosen. */
export const saidOf = (chosen: DraftAnswers, tasks: readonly Task[]): Map<string, Answer | null> =>
  new Map(
    tasks.map(({ id }) => {
      const answer = chosen[id];
      return [id, answer === undefined || answer === 'unknown' ? null : answer];
    }),
  );

/** Only what is known: who skips a task, or does not know, takes back nothing that somebody said before. */
export const knownOf = (chosen: DraftAnswers, tasks: readonly Task[]): Map<string, Answer | null> =>
  new Map([...saidOf(chosen, tasks)].filter(([, answer]) => answer !== null));

export const filledTicks = (tasks: readonly Task[], chosen: DraftAnswers): FormState =>
  new FormState(Object.fromEntries(tasks.map(({ id }) => [taskField(id), chosen[id] ?? ''])));

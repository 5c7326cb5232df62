import type { Answer, WorkTask } from './coverage.ts';
import { findOutcome, type Outcome } from './outcome.ts';

/** The workplaces of a Mkb-route that gave one answer about a task. */
export type AnsweredBy = { taskId: string; answer: Answer; workplaceIds: readonly string[] };

/** How many workplaces cover an outcome whole, and how many more in part. */
export type RouteCovered = { outcome: Outcome; tasks: number; covered: number; partly: number };

/**
 * What the workplaces of a Mkb-route cover together. First what the design expects of companies, and of that the outcomes that the
 * fewest cover; of those that are equal the order of the design.
 */
export function routeCoverage(
  outcomes: readonly Outcome[],
  tasks: readonly WorkTask[],
  answered: readonly AnsweredBy[],
): RouteCovered[] {
  const rows = outcomes.map((outcome) => {
    const about = tasks.filter((task) => task.outcomes.some((words) => findOutcome(outcomes, words) === outcome));
    const ids = new Set(about.map(({ id }) => id));
    const saying = (answer: Answer) =>
      new Set(
        answered.filter((one) => one.answer === answer && ids.has(one.taskId)).flatMap((one) => one.workplaceIds),
      );
    const whole = saying('yes');
    const partly = [...saying('partly')].filter((id) => !whole.has(id)).length;
    return { outcome, tasks: about.length, covered: whole.size, partly };
  });
  return rows.toSorted(
    (a, b) => Number(isElsewhere(a)) - Number(isElsewhere(b)) || a.covered - b.covered || a.partly - b.partly,
  );
}

const isElsewhere = ({ outcome }: RouteCovered): boolean => outcome.learnedAt !== 'company';

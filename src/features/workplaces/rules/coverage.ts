import { findOutcome, type Outcome, type OutcomeWords } from './outcome.ts';

export const answers = ['yes', 'partly', 'no'] as const;
/** Whether a workplace has a task. */
export type Answer = (typeof answers)[number];
/** What somebody of a company chose so far: also that they do not know, so that it is not asked again. */
export type DraftAnswers = Readonly<Record<string, Answer | 'unknown'>>;
/** By the id of the task; a task that nobody was asked about is not in it. */
export type Answers = ReadonlyMap<string, Answer>;

/** Something that companies do in a Mkb-route, with the outcomes that are learned by it. */
export type WorkTask = { id: string; name: string; outcomes: readonly OutcomeWords[] };

/**
 * How far a workplace covers an outcome: by a task that it has whole; only by tasks that it has in part; by none. `unknown`: not yet
 * said of a task that could; `no_task`: no task of the list is about it.
 */
export type Level = 'covered' | 'partly' | 'unknown' | 'not' | 'no_task';
/** The best of several first. */
const order: readonly Level[] = ['covered', 'partly', 'unknown', 'not', 'no_task'];

export type TaskMark = { taskId: string; name: string; answer: Answer | null };
export type Covered = { outcome: Outcome; level: Level; tasks: TaskMark[] };

/** What one workplace covers, in the order of the outcomes. Parts do not add up: two halves may be the same half. */
export function coverageOf(outcomes: readonly Outcome[], tasks: readonly WorkTask[], given: Answers): Covered[] {
  return outcomes.map((outcome) => {
    const marks = tasks
      .filter((task) => task.outcomes.some((words) => findOutcome(outcomes, words) === outcome))
      .map(({ id, name }) => ({ taskId: id, name, answer: given.get(id) ?? null }));
    return { outcome, level: levelOf(marks), tasks: marks };
  });
}

function levelOf(marks: readonly TaskMark[]): Level {
  if (marks.length === 0) return 'no_task';
  const said = marks.map(({ answer }) => answer);
  if (said.includes('yes')) return 'covered';
  if (said.includes('partly')) return 'partly';
  return said.includes(null) ? 'unknown' : 'not';
}

/** What several workplaces cover together, one after another or side by side: of each outcome the best. */
export const best = (levels: readonly Level[]): Level => order.find((level) => levels.includes(level)) ?? 'no_task';

/** Outcomes that a task names and the design no longer has. */
export const goneOutcomes = (task: Pick<WorkTask, 'outcomes'>, outcomes: readonly Outcome[]): OutcomeWords[] =>
  task.outcomes.filter((words) => findOutcome(outcomes, words) === null);

/**
 * Whether it must be planned where else this is learned: the design expects it of the company, and the company does not offer all of it.
 * Of what is not known yet, the question comes first.
 */
export const needsPlan = ({ outcome, level }: Pick<Covered, 'outcome' | 'level'>): boolean =>
  outcome.learnedAt === 'company' && (level === 'partly' || level === 'not' || level === 'no_task');

export const elsewherePlaces = ['third_location', 'other_site', 'school_project'] as const;
export type ElsewherePlace = (typeof elsewherePlaces)[number];
/** Where an outcome is learned that the workplace does not cover, in words. */
export type ElsewherePlan = OutcomeWords & { place: ElsewherePlace; plan: string };

export const planFor = (plans: readonly ElsewherePlan[], outcomes: readonly Outcome[], outcome: Outcome) =>
  plans.find((plan) => findOutcome(outcomes, plan) === outcome) ?? null;

export type CoverageCount = {
  /** Outcomes that the design expects of the company. */
  total: number;
  covered: number;
  partly: number;
  unknown: number;
  /** Of those that need a plan: with one, and without. */
  planned: number;
  unplanned: number;
};

/** The figures behind the finding, over the outcomes that the design expects of the company. */
export function countCoverage(rows: readonly (Pick<Covered, 'outcome' | 'level'> & { plan: ElsewherePlan | null })[]) {
  const expected = rows.filter(({ outcome }) => outcome.learnedAt === 'company');
  const at = (level: Level) => expected.filter((row) => row.level === level).length;
  const needing = expected.filter(needsPlan);
  const planned = needing.filter(({ plan }) => plan !== null).length;
  const count: CoverageCount = {
    total: expected.length,
    covered: at('covered'),
    partly: at('partly'),
    unknown: at('unknown'),
    planned,
    unplanned: needing.length - planned,
  };
  return count;
}

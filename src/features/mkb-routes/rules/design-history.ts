import type { Variant } from '../../../kernel/variant.ts';
import type { Design } from './design.ts';

/** All of a version that undo brings back. */
export type DesignState = { design: Design; variant: Variant; companyIds: string[] };

/**
 * One change of a draft that can be undone or done again. Steps are numbered in the order of the changes; those that are undone
 * are the last ones. `action` says which change it was, as in the log.
 */
export type StepHead = { number: number; action: string; undone: boolean };

/** How many changes can be undone. */
export const keptSteps = 30;

/** The change that undo takes back, or null. */
export const stepToUndo = <Step extends StepHead>(steps: readonly Step[]): Step | null =>
  sorted(steps).findLast(({ undone }) => !undone) ?? null;

/** The change that redo does again, or null. */
export const stepToRedo = <Step extends StepHead>(steps: readonly Step[]): Step | null =>
  sorted(steps).find(({ undone }) => undone) ?? null;

/**
 * What a new change does to the steps: its own number, and the numbers of those that go. What was undone cannot be done again
 * after another change; and of what can be undone only the latest are kept.
 */
export function stepAfterChange(steps: readonly StepHead[]): { number: number; dropped: number[] } {
  const done = sorted(steps).filter(({ undone }) => !undone);
  const number = (done.at(-1)?.number ?? 0) + 1;
  const tooOld = done.slice(0, Math.max(0, done.length + 1 - keptSteps));
  const undone = steps.filter((step) => step.undone);
  return { number, dropped: [...tooOld, ...undone].map((step) => step.number) };
}

const sorted = <Step extends StepHead>(steps: readonly Step[]): Step[] => steps.toSorted((a, b) => a.number - b.number);

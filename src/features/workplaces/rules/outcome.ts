import type { Place } from '../../../kernel/week-pattern.ts';
import type { Design, LearningUnit } from '../../mkb-routes/index.ts';

/** A learning outcome as somebody wrote it down: it has no number, only its unit and its words. */
export type OutcomeWords = { unitId: string; unitName: string; outcome: string };

/** A learning outcome of a design, with where the design says that its unit is learned. */
export type Outcome = OutcomeWords & { learnedAt: Place };

/** The learning outcomes of a design in its own order. */
export function outcomesOf({ units }: Pick<Design, 'units'>): Outcome[] {
  return units.flatMap((unit) =>
    unit.outcomes.map((outcome) => ({
      unitId: unit.id,
      unitName: unit.name,
      outcome,
      learnedAt: placeOf(unit),
    })),
  );
}

/** Where most of it has to come from: the company as soon as one EC is earned there, and while no EC are filled in. */
function placeOf({ credits }: LearningUnit): Place {
  if (credits.company > 0) return 'company';
  if (credits.third > 0) return 'third';
  return credits.school > 0 ? 'school' : 'company';
}

/** The outcome of a list that is meant: with the same words in the same unit, else with the same words; null when it is gone. */
export function findOutcome<One extends OutcomeWords>(outcomes: readonly One[], wanted: OutcomeWords): One | null {
  const alike = outcomes.filter(({ outcome }) => plain(outcome) === plain(wanted.outcome));
  return alike.find(({ unitId }) => unitId === wanted.unitId) ?? alike[0] ?? null;
}

export const isSameOutcome = (one: OutcomeWords, other: OutcomeWords): boolean =>
  one.unitId === other.unitId && one.outcome === other.outcome;

/** Capitals, spaces and the last full stop make no other outcome. */
const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();

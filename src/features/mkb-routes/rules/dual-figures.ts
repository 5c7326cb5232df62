import type { PerPlace } from '../../../kernel/week-pattern.ts';
import type { CheckPeriod } from './check-input.ts';

/**
 * The three figures of WHW 7.7(4), binding for dual programmes and advice for others: study load of the teaching part
 * in EC, duration of the practice in weeks, study load of the practice in EC.
 */
export type DualFigures = { schoolCredits: number; practiceWeeks: number; practiceCredits: number };

/** Days in practice: the law knows two parts, teaching at the hogeschool and practice, so a third location is practice. */
export const practiceDays = (days: PerPlace): number => days.company + days.third;

export function dualFiguresOf(periods: readonly CheckPeriod[], credits: PerPlace | null): DualFigures | null {
  if (!credits) return null;
  const practiceWeeks = periods
    .filter(({ days }) => practiceDays(days) > 0)
    .reduce((total, { weeks }) => total + weeks, 0);
  return { schoolCredits: credits.school, practiceWeeks, practiceCredits: credits.company + credits.third };
}

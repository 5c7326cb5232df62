import type { Design } from './design.ts';
import { periodLimits } from './period-faults.ts';

/**
 * Gives a period another number of weeks. Where another period of the same study year follows, that one gets shorter or longer
 * by as much: the year stays as long as it was. At the end of a study year the year itself changes. Null when there is no
 * such period, or when a period would get fewer or more weeks than one may have.
 */
export function resizePeriod(design: Design, periodId: string, weeks: number): Design | null {
  const bounds = weeksRange(design, periodId);
  const index = design.periods.findIndex(({ id }) => id === periodId);
  const [period, next] = [design.periods[index], design.periods[index + 1]];
  if (!period || !bounds || !Number.isInteger(weeks) || weeks < bounds.min || weeks > bounds.max) return null;
  const periods = design.periods.with(index, { ...period, weeks });
  if (next?.studyYear !== period.studyYear) return { ...design, periods };
  return { ...design, periods: periods.with(index + 1, { ...next, weeks: next.weeks + period.weeks - weeks }) };
}

/** From how many weeks to how many `resizePeriod` can take a period. Null when there is no such period. */
export function weeksRange(
  { periods }: Pick<Design, 'periods'>,
  periodId: string,
): { min: number; max: number } | null {
  const index = periods.findIndex(({ id }) => id === periodId);
  const [period, next] = [periods[index], periods[index + 1]];
  if (!period) return null;
  const { minWeeks, maxWeeks } = periodLimits;
  if (next?.studyYear !== period.studyYear) return { min: minWeeks, max: maxWeeks };
  const both = period.weeks + next.weeks;
  return { min: Math.max(minWeeks, both - maxWeeks), max: Math.min(maxWeeks, both - minWeeks) };
}

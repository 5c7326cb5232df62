import { addDays, addYears, type IsoDate } from '../../kernel/iso-date.ts';
import type { Period } from '../../kernel/week-pattern.ts';
import type { PracticePeriod } from './rules/terms.ts';

/**
 * Puts dates to the periods of a route version: whole weeks one after another from the first day of the cohort, and each study
 * year not before its own anniversary. Whether they fit in the duration is for the completeness check to say.
 */
export function datePeriods(periods: readonly Period[], start: IsoDate): PracticePeriod[] {
  const firstYear = periods[0]?.studyYear ?? 1;
  let next = start;
  return periods.map((period) => {
    const anniversary = addYears(start, Math.max(0, period.studyYear - firstYear));
    if (anniversary > next) next = anniversary;
    const from = next;
    next = addDays(from, period.weeks * 7);
    return { period, from, until: addDays(next, -1) };
  });
}

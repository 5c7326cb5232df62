import type { Figures } from '../../../kernel/figures.ts';
import { sum } from '../../../kernel/week-pattern.ts';
import type { CheckPeriod } from './check-input.ts';
import { isAbove } from './close.ts';
import { practiceDays } from './dual-figures.ts';
import type { AverageData, PeakData, Warning } from './warning.ts';

export type AgeGroup = 'adult' | 'under_18';

/**
 * Where a week pattern breaks the limits of the Arbeidstijdenwet for an age group. Adults: hours at the company and at
 * a third location, where the student is sent as an employee. Under 18: days at the hogeschool count as well.
 * Self-study never counts.
 */
export function warnOfWorkingTime(periods: readonly CheckPeriod[], group: AgeGroup, figures: Figures): Warning[] {
  const limits = group === 'adult' ? adultLimits(figures) : youthLimits(figures);
  const days = periods.map((period) => (group === 'adult' ? practiceDays(period.days) : sum(period.days)));
  // A pattern of half a day a week has shifts of half a day; from one day a week on, a whole day can occur.
  const shifts = periods.map((period, index) => Math.min(1, days[index] ?? 0) * period.hoursPerDay);
  const weeks = periods.map((period, index) => (days[index] ?? 0) * period.hoursPerDay);

  const shift = peakAbove(shifts, limits.shift, figures.adultAge);
  const week = peakAbove(weeks, limits.week, figures.adultAge);
  const sequence = weekByWeek(periods, weeks, limits.averageWeeks);
  const average = averageAbove(sequence, limits.average, limits.averageWeeks, figures.adultAge);
  const adult = group === 'adult';
  const warnings: Warning[] = [];
  if (shift) warnings.push({ code: adult ? 'shift_too_long' : 'under_18_shift_too_long', data: shift });
  if (week) warnings.push({ code: adult ? 'week_too_long' : 'under_18_week_too_long', data: week });
  if (average)
    warnings.push({ code: adult ? 'average_week_too_long' : 'under_18_average_week_too_long', data: average });
  return warnings;
}

const adultLimits = (figures: Figures) => ({
  shift: figures.adultHoursPerShift,
  week: figures.adultHoursPerWeek,
  average: figures.adultAverageHoursPerWeek,
  averageWeeks: figures.adultAverageWeeks,
});

const youthLimits = (figures: Figures) => ({
  shift: figures.youthHoursPerShift,
  week: figures.youthHoursPerWeek,
  average: figures.youthAverageHoursPerWeek,
  averageWeeks: figures.youthAverageWeeks,
});

function peakAbove(hoursPerPeriod: number[], limit: number, age: number): PeakData | null {
  const periods = hoursPerPeriod.flatMap((hours, index) => (isAbove(hours, limit) ? [index + 1] : []));
  return periods.length > 0 ? { hours: Math.max(...hoursPerPeriod), limit, age, periods } : null;
}

/**
 * The hours of week after week. Of a long period `span` weeks are enough: no window of that length reaches over both
 * its ends. That also keeps an absurd number of weeks in an unfinished draft harmless.
 */
const weekByWeek = (periods: readonly CheckPeriod[], hours: number[], span: number): number[] =>
  periods.flatMap(({ weeks }, index) => {
    const length = Math.min(span, Math.max(0, Math.round(weeks) || 0));
    return new Array<number>(length).fill(hours[index] ?? 0);
  });

/** The heaviest `span` weeks in a row; a pattern shorter than that is taken to go on in the same way. */
function averageAbove(hours: number[], limit: number, span: number, age: number): AverageData | null {
  const weeks = Math.min(span, hours.length);
  if (weeks === 0) return null;
  let current = 0;
  let highest = 0;
  hours.forEach((now, index) => {
    current += now - (hours[index - weeks] ?? 0);
    highest = Math.max(highest, current);
  });
  const average = highest / weeks;
  return isAbove(average, limit) ? { hours: average, limit, age, weeks: span } : null;
}

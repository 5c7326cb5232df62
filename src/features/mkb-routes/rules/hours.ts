import { type PerPlace, places, sum } from '../../../kernel/week-pattern.ts';
import type { CheckPeriod } from './check-input.ts';

/** Hours over the whole MkbRoute; `perWeek` has one entry per period and counts the other study hours too. */
export type RouteHours = PerPlace & { study: number; perWeek: number[] };

export function hoursOf(periods: readonly CheckPeriod[]): RouteHours {
  const hours: RouteHours = { company: 0, school: 0, third: 0, study: 0, perWeek: [] };
  for (const { weeks, days, hoursPerDay, studyHoursPerWeek } of periods) {
    for (const place of places) hours[place] += weeks * days[place] * hoursPerDay;
    hours.study += weeks * studyHoursPerWeek;
    hours.perWeek.push(sum(days) * hoursPerDay + studyHoursPerWeek);
  }
  return hours;
}

export const totalHours = (hours: RouteHours): number => sum(hours) + hours.study;

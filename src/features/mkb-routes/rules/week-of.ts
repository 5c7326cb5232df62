import type { PerPlace, WeekPattern } from '../../../kernel/week-pattern.ts';

/** A week with these days per place, all on site, on weekdays still to be agreed. */
export const weekOf = (days: PerPlace): WeekPattern => ({
  company: { days: days.company, remoteDays: 0, weekdays: [] },
  school: { days: days.school, remoteDays: 0, weekdays: [] },
  third: { days: days.third, remoteDays: 0, weekdays: [] },
});

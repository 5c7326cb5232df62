import { type PerPlace, places, sum } from '../../../kernel/week-pattern.ts';
import type { CheckPeriod } from './check-input.ts';

/** Each place's part of the whole, 0–1, unrounded; null when there is nothing to divide. */
export function sharesOf(amounts: PerPlace): PerPlace | null {
  const whole = sum(amounts);
  if (!(whole > 0)) return null;
  return { company: amounts.company / whole, school: amounts.school / whole, third: amounts.third / whole };
}

/** Σ weeks × days a week, per place. */
export function totalDays(periods: readonly CheckPeriod[]): PerPlace {
  const total = { company: 0, school: 0, third: 0 };
  for (const period of periods) for (const place of places) total[place] += period.weeks * period.days[place];
  return total;
}

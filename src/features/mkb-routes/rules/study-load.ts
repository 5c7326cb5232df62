import type { Figures } from '../../../kernel/figures.ts';
import { isSame } from './close.ts';
import { type Degree, expectedCredits } from './degree.ts';
import { type RouteHours, totalHours } from './hours.ts';
import type { Warning } from './warning.ts';

/**
 * Two separate questions, both only when EC are known (`total`): do the EC add up to the degree, and do the hours,
 * other study hours included, add up to the EC? Any difference is told; there is no tolerance.
 */
export function warnOfStudyLoad(total: number | null, degree: Degree, hours: RouteHours, figures: Figures): Warning[] {
  if (total === null) return [];
  const warnings: Warning[] = [];
  const expected = expectedCredits(degree, figures);
  if (expected !== null && !isSame(total, expected))
    warnings.push({ code: 'credits_differ_from_degree', data: { total, expected } });

  const { hoursPerCredit } = figures;
  const [actualHours, expectedHours] = [totalHours(hours), total * hoursPerCredit];
  if (!isSame(actualHours, expectedHours)) {
    const data = { hours: actualHours, credits: total, hoursPerCredit, expectedHours };
    warnings.push({ code: 'hours_differ_from_credits', data });
  }
  return warnings;
}

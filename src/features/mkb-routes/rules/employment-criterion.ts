import type { EmploymentCriterion } from './criterion.ts';

/** Criterion 6: the student is employed and paid, by whichever employer. */
export function checkEmployment(data: { employed: boolean | null; paid: boolean | null }): EmploymentCriterion {
  const code = 'employed_and_paid';
  if (data.employed === false || data.paid === false)
    return { code, status: 'does_not_meet', reason: 'not_both', data };
  if (data.employed && data.paid) return { code, status: 'meets', reason: 'both', data };
  return { code, status: 'unknown', reason: 'not_answered', data };
}

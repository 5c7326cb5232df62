import type { CheckPeriod } from './check-input.ts';
import type { AnsweredCode, AnsweredCriterion, DegreeCriterion, SimultaneousCriterion } from './criterion.ts';
import { type Degree, isMkbRouteDegree } from './degree.ts';

/** Criterion 1: the programme leads to an Associate degree or a bachelor. */
export function checkDegree(degree: Degree): DegreeCriterion {
  return isMkbRouteDegree(degree)
    ? { code: 'degree', status: 'meets', reason: 'degree_fits', data: { degree } }
    : { code: 'degree', status: 'does_not_meet', reason: 'other_degree', data: { degree } };
}

/** Criterion 2: working and learning at the same time, so company days and other days inside one period. */
export function checkSimultaneous(periods: readonly CheckPeriod[]): SimultaneousCriterion {
  const code = 'simultaneous';
  const both = periods.filter(({ days }) => days.company > 0 && days.school + days.third > 0).length;
  const data = { periods: periods.length, both };
  if (periods.length === 0) return { code, status: 'unknown', reason: 'no_periods_given', data };
  if (both === periods.length) return { code, status: 'meets', reason: 'every_period', data };
  if (both > 0) return { code, status: 'argue', reason: 'some_periods', data };
  return { code, status: 'does_not_meet', reason: 'no_period', data };
}

/** Criteria 3, 7 and 8: only people can tell; the answer is the verdict. */
export function checkAnswer<Code extends AnsweredCode>(code: Code, answer: boolean | null): AnsweredCriterion<Code> {
  if (answer === null) return { code, status: 'unknown', reason: 'not_answered', data: {} };
  return answer
    ? { code, status: 'meets', reason: 'yes', data: {} }
    : { code, status: 'does_not_meet', reason: 'no', data: {} };
}

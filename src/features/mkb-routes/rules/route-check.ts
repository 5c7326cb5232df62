import type { Figures } from '../../../kernel/figures.ts';
import { type PerPlace, sum } from '../../../kernel/week-pattern.ts';
import type { RouteCheckInput } from './check-input.ts';
import type { Criterion } from './criterion.ts';
import { expectedCredits } from './degree.ts';
import { type DualFigures, dualFiguresOf } from './dual-figures.ts';
import { checkEmployment } from './employment-criterion.ts';
import { hoursOf, type RouteHours } from './hours.ts';
import { checkAnswer, checkDegree, checkSimultaneous } from './programme-criteria.ts';
import { sharesOf, totalDays } from './shares.ts';
import { checkSme, warnOfUnknownSize } from './sme-criterion.ts';
import { warnOfStudyLoad } from './study-load.ts';
import type { Warning } from './warning.ts';
import { warnOfWorkingTime } from './working-time.ts';
import { checkWorkplace, warnOfUnknownCredits } from './workplace-criterion.ts';

/** Shares are 0–1 and unrounded. `null` says "not known": no periods with days yet, or no complete EC. */
export type RouteCheck = {
  shares: { days: PerPlace | null; credits: PerPlace | null };
  hours: RouteHours;
  /** `expected` is null for a degree without a load by law. */
  credits: { total: number; expected: number | null } | null;
  dualFigures: DualFigures | null;
  /** Always all eight, in the order of `criterionCodes`. */
  criteria: Criterion[];
  warnings: Warning[];
};

/**
 * Holds a MkbRoute against the eight criteria, the study load and the working time. Never throws and never blocks:
 * what is not known is `unknown`. The result has no words (explain.ts has them) and depends on the arguments alone.
 */
export function checkMkbRoute(input: RouteCheckInput, figures: Figures): RouteCheck {
  const { degree, periods, companies } = input;
  // EC that are all zero have not been filled in yet.
  const credits = input.credits && sum(input.credits) > 0 ? input.credits : null;
  const total = credits && sum(credits);
  const shares = { days: sharesOf(totalDays(periods)), credits: credits && sharesOf(credits) };
  const hours = hoursOf(periods);
  const workplace = checkWorkplace(shares, figures);
  return {
    shares,
    hours,
    credits: total === null ? null : { total, expected: expectedCredits(degree, figures) },
    dualFigures: dualFiguresOf(periods, credits),
    criteria: [
      checkDegree(degree),
      checkSimultaneous(periods),
      checkAnswer('connected', input.connected),
      workplace,
      checkSme(companies, figures),
      checkEmployment(input.employment),
      checkAnswer('tripartite_agreement', input.tripartiteAgreement),
      checkAnswer('co_design', input.coDesign),
    ],
    warnings: [
      ...warnOfUnknownCredits(workplace),
      ...warnOfUnknownSize(companies, figures),
      ...warnOfStudyLoad(total, degree, hours, figures),
      ...warnOfWorkingTime(periods, 'adult', figures),
      ...warnOfWorkingTime(periods, 'under_18', figures),
    ],
  };
}

/** The criteria that ask the project lead for a motivation. */
export const shortfallsOf = (check: RouteCheck): Criterion[] =>
  check.criteria.filter(({ status }) => status === 'argue' || status === 'does_not_meet');

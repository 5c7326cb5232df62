import type { PerPlace } from '../../../kernel/week-pattern.ts';
import type { CheckPeriod, RouteCheckInput } from './check-input.ts';

export const perPlace = (company: number, school: number, third = 0): PerPlace => ({ company, school, third });

/** A period of 8-hour days; days in the order company, school, third location. */
export const period = (weeks: number, company: number, school: number, third = 0, hoursPerDay = 8): CheckPeriod => ({
  weeks,
  days: perPlace(company, school, third),
  hoursPerDay,
  studyHoursPerWeek: 0,
});

/** A MkbRoute that meets every criterion, with no warning: an Ad of two years at 4 + 1. */
export const goodRoute: RouteCheckInput = {
  degree: 'associate_degree',
  periods: [period(84, 4, 1)],
  credits: perPlace(80, 40),
  employment: { employed: true, paid: true },
  companies: [{ staff: 40, turnover: 5_000_000, balanceSheet: 3_000_000 }],
  connected: true,
  tripartiteAgreement: true,
  coDesign: true,
};

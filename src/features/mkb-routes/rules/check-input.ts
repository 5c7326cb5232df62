import { daysOf, type PerPlace } from '../../../kernel/week-pattern.ts';
import type { Degree } from './degree.ts';
import { creditsOfDesign, type Design } from './design.ts';

export type CheckPeriod = { weeks: number; days: PerPlace; hoursPerDay: number; studyHoursPerWeek: number };

/**
 * Staff in annual work units; turnover and balance sheet total in euros a year. null = not known. `status`: what follows from
 * the years that the register holds, where it says so.
 */
export type CompanySize = {
  staff: number | null;
  turnover: number | null;
  balanceSheet: number | null;
  status?: 'sme' | 'large' | 'unknown';
};

/** All that the check looks at. null = not known or not answered. */
export type RouteCheckInput = {
  degree: Degree;
  /** In the order in which they are followed. */
  periods: readonly CheckPeriod[];
  /** EC per place of the whole MkbRoute; null unless complete. */
  credits: PerPlace | null;
  employment: { employed: boolean | null; paid: boolean | null };
  companies: readonly CompanySize[];
  connected: boolean | null;
  tripartiteAgreement: boolean | null;
  coDesign: boolean | null;
};

/** What a designer made, as input of the check. `degree` comes from the base programme. */
export function checkInputFromDesign(
  degree: Degree,
  design: Design,
  companies: readonly CompanySize[],
): RouteCheckInput {
  const { employment, connected, tripartiteAgreement, coDesign } = design;
  const periods = design.periods.map(({ weeks, hoursPerDay, studyHoursPerWeek, week }) => ({
    weeks,
    hoursPerDay,
    studyHoursPerWeek,
    days: daysOf(week),
  }));
  const credits = creditsOfDesign(design);
  return { degree, periods, credits, employment, companies, connected, tripartiteAgreement, coDesign };
}

type Optional<T> = T | null | undefined;

/** The request of the public check once it is parsed: defaults of a period filled in, the rest may be absent. */
export type RouteCheckRequest = {
  degree: Degree;
  periods: readonly (CheckPeriod & { credits?: Optional<PerPlace> })[];
  employment?: Optional<{ employed?: Optional<boolean>; paid?: Optional<boolean> }>;
  companies?: Optional<
    readonly { staff?: Optional<number>; turnover?: Optional<number>; balanceSheet?: Optional<number> }[]
  >;
  connected?: Optional<boolean>;
  tripartiteAgreement?: Optional<boolean>;
  coDesign?: Optional<boolean>;
};

/** The public request as input of the check; EC count only when every period has them. */
export function checkInputFromRequest(request: RouteCheckRequest): RouteCheckInput {
  const { degree, periods, employment, companies } = request;
  return {
    degree,
    periods: periods.map(({ weeks, days, hoursPerDay, studyHoursPerWeek }) => ({
      weeks,
      days,
      hoursPerDay,
      studyHoursPerWeek,
    })),
    credits: creditsOfPeriods(periods),
    employment: { employed: employment?.employed ?? null, paid: employment?.paid ?? null },
    companies: (companies ?? []).map(({ staff, turnover, balanceSheet }) => ({
      staff: staff ?? null,
      turnover: turnover ?? null,
      balanceSheet: balanceSheet ?? null,
    })),
    connected: request.connected ?? null,
    tripartiteAgreement: request.tripartiteAgreement ?? null,
    coDesign: request.coDesign ?? null,
  };
}

function creditsOfPeriods(periods: RouteCheckRequest['periods']): PerPlace | null {
  const total = { company: 0, school: 0, third: 0 };
  for (const { credits } of periods) {
    if (!credits) return null;
    total.company += credits.company;
    total.school += credits.school;
    total.third += credits.third;
  }
  return total;
}

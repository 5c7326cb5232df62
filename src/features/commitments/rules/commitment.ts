import type { IsoDate } from '../../../kernel/iso-date.ts';
import { studyYearOf } from '../../../kernel/study-year.ts';

/** How firm a promise is: the company will, means to, or may. */
export const levels = ['firm', 'intended', 'perhaps'] as const;
export type Level = (typeof levels)[number];

/** What a company promises a Mkb-route for one study year. The terms are empty exactly when there is no guarantee. */
export type CommitmentFacts = {
  level: Level;
  places: number;
  guarantee: boolean;
  guaranteeTerms: string;
  note: string;
};

/** `cohortYear` is the first calendar year of the study year in which the cohort starts: 2027 is 2027-2028. */
export type Commitment = CommitmentFacts & {
  id: string;
  companyId: string;
  companyName: string;
  mkbRouteId: string;
  mkbRouteName: string;
  cohortYear: number;
  recordedByName: string;
  recordedAt: Date;
  changedAt: Date;
  endedAt: Date | null;
};

/** Why a promise is not counted, or that it is. */
export type Standing = 'counts' | 'ended' | 'company_gone' | 'declined';

/**
 * Whether a promise counts. Not when it was ended, when the company stopped or was merged away, or when the company declined the newest letter
 * about it and nobody changed the promise since.
 */
export function standingOf(facts: { endedAt: Date | null; companyIsGone: boolean; declinedOpen: boolean }): Standing {
  if (facts.endedAt) return 'ended';
  if (facts.companyIsGone) return 'company_gone';
  return facts.declinedOpen ? 'declined' : 'counts';
}

/** The study years that can be promised: the one that runs and the next five. */
export const promisableYears = (today: IsoDate): number[] =>
  Array.from({ length: 6 }, (_, later) => studyYearOf(today) + later);

import type { Degree } from './degree.ts';

/** The eight criteria of a Mkb-route, in the order of the programme. */
export const criterionCodes = [
  'degree',
  'simultaneous',
  'connected',
  'greater_part_at_workplace',
  'sme',
  'employed_and_paid',
  'tripartite_agreement',
  'co_design',
] as const;
export type CriterionCode = (typeof criterionCodes)[number];

export const statuses = ['meets', 'does_not_meet', 'argue', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** A verdict on one criterion: why (`reason`) and the figures behind it (`data`). No words: see explain.ts. */
type Verdict<Code extends CriterionCode, S extends Status, Reason extends string, Data> = {
  code: Code;
  status: S;
  reason: Reason;
  data: Data;
};

export type DegreeCriterion =
  | Verdict<'degree', 'meets', 'degree_fits', { degree: Degree }>
  | Verdict<'degree', 'does_not_meet', 'other_degree', { degree: Degree }>;

/** `both`: how many of the `periods` have days at the company and days elsewhere. */
type PeriodCount = { periods: number; both: number };
export type SimultaneousCriterion =
  | Verdict<'simultaneous', 'meets', 'every_period', PeriodCount>
  | Verdict<'simultaneous', 'argue', 'some_periods', PeriodCount>
  | Verdict<'simultaneous', 'does_not_meet', 'no_period', PeriodCount>
  | Verdict<'simultaneous', 'unknown', 'no_periods_given', PeriodCount>;

/** Shares of the company, 0–1 and unrounded; `credits` null when EC are not known. */
type WorkplaceShares = { days: number | null; credits: number | null; greaterPart: number; arguable: number };
export type WorkplaceCriterion =
  | Verdict<'greater_part_at_workplace', 'meets', 'shares_above', WorkplaceShares>
  | Verdict<'greater_part_at_workplace', 'argue', 'share_arguable', WorkplaceShares>
  | Verdict<'greater_part_at_workplace', 'does_not_meet', 'shares_too_low', WorkplaceShares>
  | Verdict<'greater_part_at_workplace', 'unknown', 'shares_unknown', WorkplaceShares>;

/** How many of the companies are SME, large, or of unknown size. */
type SizeCount = { sme: number; large: number; unknown: number };
export type SmeCriterion =
  | Verdict<'sme', 'meets', 'all_sme', SizeCount>
  | Verdict<'sme', 'argue', 'some_large', SizeCount>
  | Verdict<'sme', 'does_not_meet', 'all_large', SizeCount>
  | Verdict<'sme', 'unknown', 'size_unknown', SizeCount>
  | Verdict<'sme', 'unknown', 'no_company_given', SizeCount>;

type Employment = { employed: boolean | null; paid: boolean | null };
export type EmploymentCriterion =
  | Verdict<'employed_and_paid', 'meets', 'both', Employment>
  | Verdict<'employed_and_paid', 'does_not_meet', 'not_both', Employment>
  | Verdict<'employed_and_paid', 'unknown', 'not_answered', Employment>;

/** Criteria that are answered with yes or no. */
export type AnsweredCode = 'connected' | 'tripartite_agreement' | 'co_design';
export type AnsweredCriterion<Code extends AnsweredCode = AnsweredCode> =
  | Verdict<Code, 'meets', 'yes', Record<never, never>>
  | Verdict<Code, 'does_not_meet', 'no', Record<never, never>>
  | Verdict<Code, 'unknown', 'not_answered', Record<never, never>>;

export type Criterion =
  | DegreeCriterion
  | SimultaneousCriterion
  | AnsweredCriterion
  | WorkplaceCriterion
  | SmeCriterion
  | EmploymentCriterion;

import type { Figures } from '../../../kernel/figures.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { CompanySize } from './check-input.ts';
import type { Criterion, CriterionCode } from './criterion.ts';
import type { Degree } from './degree.ts';
import type { ComparedFacts } from './mkb-route.ts';
import { type RouteCheck, shortfallsOf } from './route-check.ts';

export type ParticipatingCompany = CompanySize & { id: string; name: string };

/** Why a Mkb-route is one although a criterion falls short: in whose words and when (ISO instant). */
export type Motivation = { criterion: CriterionCode; text: string; by: string; at: string };

/** All that a check was made from and came to on a day. Kept as it is, so that it can be read years later. */
export type CheckSnapshot = {
  checkedOn: IsoDate;
  degree: Degree;
  figures: Figures;
  companies: ParticipatingCompany[];
  check: RouteCheck;
  motivations: Motivation[];
  /** What was known of the Mkb-route; not kept with versions of before November 2026. */
  facts?: ComparedFacts;
};

/** A criterion that falls short, with its motivation when there is one. */
export type Shortfall = { criterion: Criterion; motivation: Motivation | null };

/** Every criterion that falls short, in the order of the programme, motivated or not. */
export function shortfallsWith(check: RouteCheck, motivations: readonly Motivation[]): Shortfall[] {
  return shortfallsOf(check).map((criterion) => ({
    criterion,
    motivation: motivations.find((motivation) => motivation.criterion === criterion.code) ?? null,
  }));
}

/** What somebody still has to do something about: unknown criteria, and shortfalls without a motivation. */
export function openPoints(check: RouteCheck, motivated: readonly CriterionCode[]): Criterion[] {
  return check.criteria.filter(
    ({ code, status }) => status === 'unknown' || (status !== 'meets' && !motivated.includes(code)),
  );
}

export const motivatedCodes = (motivations: readonly Motivation[]): CriterionCode[] =>
  motivations.map(({ criterion }) => criterion);

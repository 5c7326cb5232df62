import type { IsoDate } from '../../../kernel/iso-date.ts';

/** The year in which the study year begins that a date lies in: study years run from 1 September (WHW 1.1 k). */
export function cohortYear(date: IsoDate | string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

/** '2027-2028'. */
export const yearName = (year: number): string => `${year}-${year + 1}`;

/** '2027-2028' or '2027' as a year; null for anything else. */
export function yearCalled(name: string): number | null {
  const [, year, next] = /^(\d{4})(?:-(\d{4}))?$/.exec(name) ?? [];
  if (!year || (next && Number(next) !== Number(year) + 1)) return null;
  return Number(year) >= 2000 && Number(year) <= 2199 ? Number(year) : null;
}

/** This study year and the three after it: so far ahead a company can say something. */
export const yearsAhead = (today: IsoDate): number[] => [0, 1, 2, 3].map((ahead) => cohortYear(today) + ahead);

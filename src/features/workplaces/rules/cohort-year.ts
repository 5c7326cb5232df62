import type { IsoDate } from '../../../kernel/iso-date.ts';
import { studyYearOf } from '../../../kernel/study-year.ts';

/** '2027-2028' or '2027' as a year; null for anything else. */
export function yearCalled(name: string): number | null {
  const [, year, next] = /^(\d{4})(?:-(\d{4}))?$/.exec(name) ?? [];
  if (!year || (next && Number(next) !== Number(year) + 1)) return null;
  return Number(year) >= 2000 && Number(year) <= 2199 ? Number(year) : null;
}

/** This study year and the three after it: so far ahead a company can say something. */
export const yearsAhead = (today: IsoDate): number[] => [0, 1, 2, 3].map((ahead) => studyYearOf(today) + ahead);

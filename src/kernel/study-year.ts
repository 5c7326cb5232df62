import type { IsoDate } from './iso-date.ts';

/** The study year of a date by its first calendar year: study years run from 1 September (WHW 1.1 k). 2027 is 2027-2028. */
export const studyYearOf = (date: IsoDate): number => Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);

/** '2027-2028' */
export const studyYearName = (year: number): string => `${year}-${year + 1}`;

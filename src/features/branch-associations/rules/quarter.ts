import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';

/** The first day of the quarter of a date. */
export function quarterOf(date: IsoDate): IsoDate {
  const [year, month = 1] = date.split('-').map(Number);
  return isoDate(`${year}-${String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, '0')}-01`);
}

/** The first day of the quarter after this one. */
export function nextQuarter(quarter: IsoDate): IsoDate {
  const [year = 0, month = 1] = quarter.split('-').map(Number);
  return month === 10 ? isoDate(`${year + 1}-01-01`) : isoDate(`${year}-${String(month + 3).padStart(2, '0')}-01`);
}

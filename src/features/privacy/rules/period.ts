import { addDays, addYears, type IsoDate, isoDate } from '../../../kernel/iso-date.ts';

export type Unit = 'days' | 'months' | 'years';
export type Period = { value: number; unit: Unit };

/** A date so much later, or with `sign` -1 earlier. A day that the month does not have becomes its last day. */
export function shift(date: IsoDate, { value, unit }: Period, sign: 1 | -1 = 1): IsoDate {
  const by = value * sign;
  if (unit === 'days') return addDays(date, by);
  if (unit === 'years')
    return date.endsWith('-02-29') ? shift(date, { value: value * 12, unit: 'months' }, sign) : addYears(date, by);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + by, 0));
  const wanted = Math.min(day, last.getUTCDate());
  return isoDate(`${last.toISOString().slice(0, 8)}${String(wanted).padStart(2, '0')}`);
}

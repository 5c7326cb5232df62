import { addDays } from '../../src/kernel/iso-date.ts';
import { type Calendar, instant, officeDay } from '../calendar.ts';

export type Anchor =
  | 'founded'
  | 'oldestStart'
  | 'lastStart'
  | 'thisStart'
  | 'nextStart'
  | 'lastFebruary'
  | 'nextFebruary';

/** A moment in the example world; see `momentOf`. */
export type When = { time: string } & ({ workdaysAgo: number } | { anchor: Anchor; days: number });

/** So many working days ago. Two different numbers are two different days, in that order. */
export const ago = (workdaysAgo: number, time = '09:40'): When => ({ workdaysAgo, time });
/** Days before (−) or after (+) an anchor, on a working day: at most two days earlier than said. */
export const around = (anchor: Anchor, days: number, time = '09:40'): When => ({ anchor, days, time });

export function momentOf(when: When, calendar: Calendar): Date {
  const date =
    'workdaysAgo' in when ? calendar.workday(when.workdaysAgo) : officeDay(addDays(calendar[when.anchor], when.days));
  return instant(date, when.time);
}

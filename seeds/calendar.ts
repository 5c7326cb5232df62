import { addDays, addYears, dateInNetherlands, type IsoDate, isoDate } from '../src/kernel/iso-date.ts';

/**
 * The days of the example world, all counted from the day on which it is made, so that it looks alive on any day: what was
 * sent last week stays last week, and the next cohort always lies ahead.
 */
export type Calendar = {
  today: IsoDate;
  /** 1 September of three study years that began, and of the one to come. */
  oldestStart: IsoDate;
  lastStart: IsoDate;
  thisStart: IsoDate;
  nextStart: IsoDate;
  /** 1 February, the latest that was and the first to come. */
  lastFebruary: IsoDate;
  nextFebruary: IsoDate;
  /** The first day of everything. */
  founded: IsoDate;
  /** The date of so many working days ago, or to come when below nought; 1 is the last working day before today. */
  workday(daysAgo: number): IsoDate;
};

export function createCalendar(now: Date): Calendar {
  const today = dateInNetherlands(now);
  const thisStart = latestOn('09-01', today);
  const lastFebruary = latestOn('02-01', today);
  const oldestStart = addYears(thisStart, -2);
  return {
    today,
    oldestStart,
    lastStart: addYears(thisStart, -1),
    thisStart,
    nextStart: addYears(thisStart, 1),
    lastFebruary,
    nextFebruary: addYears(lastFebruary, 1),
    founded: addDays(oldestStart, -330),
    workday(daysAgo) {
      let date = today;
      const step = daysAgo < 0 ? 1 : -1;
      for (let left = Math.abs(daysAgo); left > 0; ) {
        date = addDays(date, step);
        if (!isWeekend(date)) left -= 1;
      }
      return date;
    },
  };
}

/** A date on which people work: the same, or the Friday before a weekend. */
export function officeDay(date: IsoDate): IsoDate {
  let day = date;
  while (isWeekend(day)) day = addDays(day, -1);
  return day;
}

/** 'HH:MM' by the winter clock of the Netherlands. */
export const instant = (date: IsoDate, time: string): Date => new Date(`${date}T${time}:00+01:00`);

/** Born so many years before `today`'s year, on this day ('MM-DD'). */
export const bornIn = (today: IsoDate, yearsAgo: number, monthDay: string): IsoDate =>
  isoDate(`${Number(today.slice(0, 4)) - yearsAgo}-${monthDay}`);

function latestOn(monthDay: string, today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(`${year}-${monthDay}`);
  return thisYear <= today ? thisYear : isoDate(`${year - 1}-${monthDay}`);
}

function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** "september 2026". */
export const monthName = (date: IsoDate): string =>
  new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';

/** From this day on a company is to have an answer within so many working days. */
export type AnswerTerm = { validFrom: IsoDate; workingDays: number };

/** Monday is 1, Sunday 7. */
const dayOfWeek = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Monday to Friday; a public holiday counts as a working day. */
const isWorkingDay = (date: IsoDate): boolean => dayOfWeek(date) <= 5;

/** So many working days after a date. */
export function workingDaysAfter(date: IsoDate, days: number): IsoDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** How many working days lie after `from`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(from: IsoDate, until: IsoDate): number {
  const all = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  if (all <= 0) return 0;
  const weeks = Math.floor(all / 7);
  let days = weeks * 5;
  for (let day = addDays(from, weeks * 7 + 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
}

/** How long a company waits for an answer. `late`: longer than was promised on the day it asked. */
export type Waiting = { since: IsoDate; workingDays: number; promised: number; late: boolean };

/** `terms` in order of their first day; `proposed` holds before the first. */
export function waitingOf(since: IsoDate, today: IsoDate, terms: readonly AnswerTerm[], proposed: number): Waiting {
  const promised = terms.findLast(({ validFrom }) => validFrom <= since)?.workingDays ?? proposed;
  const workingDays = workingDaysBetween(since, today);
  return { since, workingDays, promised, late: workingDays > promised };
}

/** Whoever asked in one of these spans (both days count; null: no first day) waits too long today. */
export function lateSpans(
  today: IsoDate,
  terms: readonly AnswerTerm[],
  proposed: number,
): { from: IsoDate | null; until: IsoDate }[] {
  const spans: { validFrom: IsoDate | null; workingDays: number }[] = [
    { validFrom: null, workingDays: proposed },
    ...terms,
  ];
  return spans.flatMap(({ validFrom, workingDays }, index) => {
    const next = spans[index + 1]?.validFrom;
    const last = lastLateDay(today, workingDays);
    const until = next && next <= last ? addDays(next, -1) : last;
    return validFrom !== null && validFrom > until ? [] : [{ from: validFrom, until }];
  });
}

/** The last day on which somebody asked who waits more than so many working days today. */
function lastLateDay(today: IsoDate, workingDays: number): IsoDate {
  let day = addDays(today, -1);
  while (workingDaysBetween(day, today) <= workingDays) day = addDays(day, -1);
  return day;
}

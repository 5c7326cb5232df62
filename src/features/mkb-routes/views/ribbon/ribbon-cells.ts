import { type Place, places, type Weekday, type WeekPattern } from '../../../../kernel/week-pattern.ts';

/** A stretch of one day in the picture of a week: a whole day or half of one. */
export type Cell = {
  /** 0 for the first day shown, 1 for the next … */
  day: number;
  /** Half days from the start of that day: 0 or 1. */
  offset: 0 | 1;
  halves: 1 | 2;
  /** null: nothing planned. */
  place: Place | null;
  remote: boolean;
  /** Known when at least one weekday of the week is fixed. */
  weekday: Weekday | null;
};

type Half = { place: Place; remote: boolean } | null;
type Day = [Half, Half];

/**
 * The cells of one week, in order. Days follow the weekdays where these are fixed; what is not fixed fills the free days
 * in the order company, school, third place. Shows five days, or more (at most seven) when the week needs them.
 */
export function ribbonCells(week: WeekPattern): Cell[] {
  const fixed = places.some((place) => week[place].weekdays.length > 0);
  const days: Day[] = Array.from({ length: dayCount(week) }, () => [null, null]);
  const rest = places.map((place) => ({ place, halves: placeOnWeekdays(days, week, place) }));
  for (const { place, halves } of rest) placeOnFreeHalves(days, place, halves);
  for (const place of places) markRemote(days, place, Math.round(week[place].remoteDays * 2));
  return days.flatMap((halves, day) => cellsOfDay(halves, day, fixed ? ((day + 1) as Weekday) : null));
}

function dayCount(week: WeekPattern): number {
  const total = places.reduce((sum, place) => sum + week[place].days, 0);
  const lastWeekday = Math.max(0, ...places.flatMap((place) => week[place].weekdays));
  return Math.min(7, Math.max(5, Math.ceil(total), lastWeekday));
}

/** Fills the weekdays of a place and returns how many halves are left over. A day that two places name is shared. */
function placeOnWeekdays(days: Day[], week: WeekPattern, place: Place): number {
  let left = Math.round(week[place].days * 2);
  const weekdays = [...new Set(week[place].weekdays)].sort((a, b) => a - b);
  for (const weekday of weekdays) {
    const shared = places.some((other) => other !== place && week[other].weekdays.includes(weekday));
    left -= fill(days[weekday - 1], place, Math.min(left, shared ? 1 : 2));
  }
  return left;
}

function placeOnFreeHalves(days: Day[], place: Place, halves: number): void {
  let left = halves;
  for (const day of days) left -= fill(day, place, left);
}

/** Puts at most `halves` halves of a place in the free halves of a day; returns how many it could. */
function fill(day: Day | undefined, place: Place, halves: number): number {
  let done = 0;
  for (const index of [0, 1] as const) {
    if (!day || done >= halves || day[index]) continue;
    day[index] = { place, remote: false };
    done += 1;
  }
  return done;
}

/** Online halves: first the half days that stand alone, then from the end of the week. */
function markRemote(days: Day[], place: Place, halves: number): void {
  const own = days.flatMap((day) =>
    day.filter((half) => half?.place === place).map((half) => ({ half, alone: isAlone(day, place) })),
  );
  const order = [...own.filter(({ alone }) => alone).reverse(), ...own.filter(({ alone }) => !alone).reverse()];
  for (const { half } of order.slice(0, halves)) if (half) half.remote = true;
}

const isAlone = (day: Day, place: Place) => day.filter((half) => half?.place === place).length === 1;

function cellsOfDay([first, second]: Day, day: number, weekday: Weekday | null): Cell[] {
  const cell = (half: Half, offset: 0 | 1, halves: 1 | 2): Cell => ({
    day,
    offset,
    halves,
    place: half?.place ?? null,
    remote: half?.remote ?? false,
    weekday,
  });
  const whole = first?.place === second?.place && first?.remote === second?.remote;
  return whole ? [cell(first, 0, 2)] : [cell(first, 0, 1), cell(second, 1, 1)];
}

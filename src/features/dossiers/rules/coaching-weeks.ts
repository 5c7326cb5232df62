import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import { overlap } from './subsidy-year.ts';
import { weeksBetween } from './weeks.ts';

/** A stretch in which one employer holds. `kvkNumber` tells employers apart, or the name where there is none. */
export type EmployerStretch = { from: IsoDate; until: IsoDate; name: string; kvkNumber: string };
export type Days = { from: IsoDate; until: IsoDate };

/** What one employer can ask for. `share`: of a whole year, 0 … 1. */
export type EmployerWeeks = {
  key: string;
  name: string;
  kvkNumber: string;
  periods: Days[];
  weeksInForce: number;
  /** Weeks without coaching, as noted. */
  weeksOff: number;
  /** That count: never more than a whole year. */
  weeks: number;
  share: number;
};

export type CoachingWeeks = {
  employers: EmployerWeeks[];
  /** Of all employers together, never more than a whole year. */
  weeks: number;
  share: number;
  /** Together more than a whole year: each part is right, but they cannot all be had in full. */
  isMoreThanFull: boolean;
};

/**
 * The weeks of coaching per employer within the days that the agreement is in force in a study year: weeks in force, less the
 * weeks without coaching, divided by what a whole year is and never above one.
 */
export function coachingWeeks(
  stretches: readonly EmployerStretch[],
  inForce: Days | null,
  { fullWeeks, weeksOff }: { fullWeeks: number; weeksOff: Readonly<Record<string, number>> },
): CoachingWeeks {
  const joined = inForce ? join(stretches, inForce) : [];
  const employers = [...Map.groupBy(joined, employerKey)].map(([key, parts]): EmployerWeeks => {
    const weeksInForce = sum(parts.map(({ from, until }) => weeksBetween(from, until)));
    const off = Math.min(weeksOff[key] ?? 0, weeksInForce);
    const weeks = Math.min(fullWeeks, weeksInForce - off);
    const { name = '', kvkNumber = '' } = parts.at(-1) ?? {};
    return {
      key,
      name,
      kvkNumber,
      periods: parts.map(({ from, until }) => ({ from, until })),
      weeksInForce,
      weeksOff: off,
      weeks,
      share: weeks / fullWeeks,
    };
  });
  const together = sum(employers.map((one) => one.weeks));
  const weeks = Math.min(fullWeeks, together);
  return { employers, weeks, share: weeks / fullWeeks, isMoreThanFull: together > fullWeeks };
}

export const employerKey = ({ name, kvkNumber }: { name: string; kvkNumber: string }): string => kvkNumber || name;

/** The stretches within these days; those of one employer that follow upon each other as one, so that no week falls between. */
function join(stretches: readonly EmployerStretch[], inForce: Days): EmployerStretch[] {
  const joined: EmployerStretch[] = [];
  for (const stretch of stretches) {
    const days = overlap(stretch, inForce);
    const last = joined.at(-1);
    if (!days) continue;
    if (last && employerKey(last) === employerKey(stretch) && addDays(last.until, 1) === days.from)
      joined[joined.length - 1] = { ...stretch, from: last.from, until: days.until };
    else joined.push({ ...stretch, ...days });
  }
  return joined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

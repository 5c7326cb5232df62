import { daysOf, type Period, type Place, places, sum, type Weekday } from '../../../kernel/week-pattern.ts';

/** What a period may hold. Not law: the bounds of the designer and of the public check. */
export const periodLimits = {
  minWeeks: 1,
  maxWeeks: 104,
  minDays: 0.5,
  maxDays: 7,
  maxHoursPerDay: 24,
  maxStudyHoursPerWeek: 168,
} as const;

export type PeriodFault =
  | { code: 'weeks_out_of_range'; min: number; max: number }
  | { code: 'hours_per_day_out_of_range'; max: number }
  | { code: 'study_hours_out_of_range'; max: number }
  | { code: 'days_not_half'; place: Place }
  | { code: 'remote_days_not_half'; place: Place }
  | { code: 'remote_days_exceed_days'; place: Place; days: number }
  | { code: 'days_out_of_range'; days: number; min: number; max: number }
  | { code: 'days_exceed_weekdays'; place: Place; days: number; weekdays: number }
  | { code: 'weekdays_overfull'; places: Place[]; days: number; weekdays: Weekday[] };

/**
 * Everything in a period that cannot be, in the order in which a form shows its fields; empty when it is fine.
 * Days come in halves, zero or more.
 */
export function faultsInPeriod(period: Period): PeriodFault[] {
  const numbers = [...faultsInNumbers(period), ...places.flatMap((place) => faultsInDays(period, place))];
  const halves = numbers.every((fault) => fault.code !== 'days_not_half');
  return halves ? [...numbers, ...faultsInSum(period), ...faultsInWeekdays(period)] : numbers;
}

function faultsInNumbers(period: Period): PeriodFault[] {
  const { minWeeks, maxWeeks, maxHoursPerDay, maxStudyHoursPerWeek } = periodLimits;
  const faults: PeriodFault[] = [];
  if (!Number.isInteger(period.weeks) || period.weeks < minWeeks || period.weeks > maxWeeks)
    faults.push({ code: 'weeks_out_of_range', min: minWeeks, max: maxWeeks });
  if (!(period.hoursPerDay > 0 && period.hoursPerDay <= maxHoursPerDay))
    faults.push({ code: 'hours_per_day_out_of_range', max: maxHoursPerDay });
  if (!(period.studyHoursPerWeek >= 0 && period.studyHoursPerWeek <= maxStudyHoursPerWeek))
    faults.push({ code: 'study_hours_out_of_range', max: maxStudyHoursPerWeek });
  return faults;
}

function faultsInDays(period: Period, place: Place): PeriodFault[] {
  const { days, remoteDays } = period.week[place];
  const faults: PeriodFault[] = [];
  if (!isHalves(days)) faults.push({ code: 'days_not_half', place });
  if (!isHalves(remoteDays)) faults.push({ code: 'remote_days_not_half', place });
  if (remoteDays > days) faults.push({ code: 'remote_days_exceed_days', place, days });
  return faults;
}

const isHalves = (days: number): boolean => days >= 0 && Number.isInteger(days * 2);

function faultsInSum(period: Period): PeriodFault[] {
  const { minDays: min, maxDays: max } = periodLimits;
  const days = sum(daysOf(period.week));
  return days < min || days > max ? [{ code: 'days_out_of_range', days, min, max }] : [];
}

/**
 * A weekday holds one day at most, over all places. Half days make "which place has which half" a puzzle; it has a
 * solution exactly when every group of places fits into the weekdays that the group names together (Hall's marriage
 * theorem). Only the smallest groups that do not fit are reported.
 */
function faultsInWeekdays(period: Period): PeriodFault[] {
  const faults: PeriodFault[] = [];
  const tooFull: Place[][] = [];
  for (const group of groupsOfPlaces) {
    const parts = group.map((place) => period.week[place]);
    if (parts.some((part) => part.weekdays.length === 0 || part.days === 0)) continue;
    if (tooFull.some((smaller) => smaller.every((place) => group.includes(place)))) continue;
    const weekdays = [...new Set(parts.flatMap((part) => part.weekdays))].sort((a, b) => a - b);
    const days = parts.reduce((total, part) => total + part.days, 0);
    if (days <= weekdays.length) continue;
    tooFull.push(group);
    const [place] = group;
    faults.push(
      place && group.length === 1
        ? { code: 'days_exceed_weekdays', place, days, weekdays: weekdays.length }
        : { code: 'weekdays_overfull', places: group, days, weekdays },
    );
  }
  return faults;
}

const groupsOfPlaces: Place[][] = [
  ['company'],
  ['school'],
  ['third'],
  ['company', 'school'],
  ['company', 'third'],
  ['school', 'third'],
  ['company', 'school', 'third'],
];

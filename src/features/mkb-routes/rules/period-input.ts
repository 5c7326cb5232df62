import { type Period, type Place, type PlaceWeek, places, type Weekday } from '../../../kernel/week-pattern.ts';
import type { PeriodFault } from './period-faults.ts';

/** What was typed into a form: one value, or a list, by field name. The server and the browser both have such a thing. */
export type TypedFields = { text(name: string): string; list(name: string): string[] };

export const daysField = (place: Place) => `${place}Days` as const;
export const remoteField = (place: Place) => `${place}RemoteDays` as const;
export const weekdaysField = (place: Place) => `${place}Weekdays` as const;

/** "2,5" and "2.5" are 2.5; nothing is 0; what is no number is NaN, which no bound of a period lets through. */
export function readTypedNumber(typed: string): number {
  const text = typed.trim().replace(',', '.');
  if (text === '') return 0;
  return /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
}

/** The period as it stands in its form; numbers that cannot be read are NaN. */
export function periodFromFields(typed: TypedFields, id: string): Period {
  const number = (name: string) => readTypedNumber(typed.text(name));
  const week = (place: Place): PlaceWeek => ({
    days: number(daysField(place)),
    remoteDays: number(remoteField(place)),
    weekdays: readWeekdays(typed.list(weekdaysField(place))),
  });
  return {
    id,
    studyYear: number('studyYear'),
    label: typed.text('label').trim(),
    weeks: number('weeks'),
    hoursPerDay: number('hoursPerDay'),
    studyHoursPerWeek: number('studyHoursPerWeek'),
    week: { company: week('company'), school: week('school'), third: week('third') },
  };
}

const readWeekdays = (typed: string[]): Weekday[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => typed.includes(String(weekday)));

/** The other way round: what a form shows of a period. Numbers with a point, as number fields want them. */
export function fieldsOfPeriod(period: Period): Record<string, string | string[]> {
  const { studyYear, label, weeks, hoursPerDay, studyHoursPerWeek, week } = period;
  return {
    studyYear: String(studyYear),
    label,
    weeks: String(weeks),
    hoursPerDay: String(hoursPerDay),
    studyHoursPerWeek: String(studyHoursPerWeek),
    ...Object.fromEntries(
      places.flatMap((place) => [
        [daysField(place), String(week[place].days)],
        [remoteField(place), String(week[place].remoteDays)],
        [weekdaysField(place), week[place].weekdays.map(String)],
      ]),
    ),
  };
}

/** The field in which a fault is put right. */
export function fieldOfFault(fault: PeriodFault): string {
  switch (fault.code) {
    case 'weeks_out_of_range':
      return 'weeks';
    case 'hours_per_day_out_of_range':
      return 'hoursPerDay';
    case 'study_hours_out_of_range':
      return 'studyHoursPerWeek';
    case 'days_not_half':
      return daysField(fault.place);
    case 'remote_days_not_half':
    case 'remote_days_exceed_days':
      return remoteField(fault.place);
    case 'days_out_of_range':
      return daysField('company');
    case 'days_exceed_weekdays':
      return weekdaysField(fault.place);
    case 'weekdays_overfull':
      return weekdaysField(fault.places[0] ?? 'company');
  }
}

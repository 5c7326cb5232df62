/** Where a student learns in a Mkb-route. `third` is a third location (ontwikkelbedrijf, derde leerlocatie). */
export const places = ['company', 'school', 'third'] as const;
export type Place = (typeof places)[number];

/** One number per place: days a week, hours or EC, as the context says. */
export type PerPlace = Record<Place, number>;

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Part of one week at one place. Days in steps of 0.5; `remoteDays` of these are online; `weekdays` may be empty (not fixed). */
export type PlaceWeek = { days: number; remoteDays: number; weekdays: Weekday[] };
export type WeekPattern = Record<Place, PlaceWeek>;

/** A stretch of `weeks` equal weeks inside one study year (1, 2, …). `label` is free text such as "sept – jan". */
export type Period = {
  id: string;
  studyYear: number;
  label: string;
  weeks: number;
  hoursPerDay: number;
  /** Hours a week of study besides the days (self-study). */
  studyHoursPerWeek: number;
  week: WeekPattern;
};

export const daysOf = (pattern: WeekPattern): PerPlace => ({
  company: pattern.company.days,
  school: pattern.school.days,
  third: pattern.third.days,
});

export const sum = (values: PerPlace): number => values.company + values.school + values.third;

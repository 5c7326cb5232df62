import { type Period, type PlaceWeek, places } from '../../../kernel/week-pattern.ts';
import type { Design } from './design.ts';
import type { Difference, PeriodField } from './difference.ts';
import { matchItems } from './match-items.ts';

/** Every field of a period once, and of a place in its week: one that is added without a line here does not compile. */
const periodFields = {
  studyYear: true,
  label: true,
  weeks: true,
  hoursPerDay: true,
  studyHoursPerWeek: true,
} satisfies Record<PeriodField, true>;
const sameIn: { [Field in keyof PlaceWeek]: (one: PlaceWeek, other: PlaceWeek) => boolean } = {
  days: (one, other) => one.days === other.days,
  remoteDays: (one, other) => one.remoteDays === other.remoteDays,
  weekdays: (one, other) => [...one.weekdays].sort().join() === [...other.weekdays].sort().join(),
};

/** The same period in both, by id, or by study year and name where periods were made anew. */
export const matchPeriods = (before: readonly Period[], after: readonly Period[]) =>
  matchItems(before, after, ({ studyYear, label }) => `${studyYear} ${label}`);

/** Periods that came, went, moved, or have other weeks, hours or days. */
export function comparePeriods(before: Design, after: Design): Difference[] {
  const { kept, added, removed } = matchPeriods(before.periods, after.periods);
  return [
    ...added.map((period): Difference => ({ subject: 'weeks', kind: 'period_added', period })),
    ...removed.map((period): Difference => ({ subject: 'weeks', kind: 'period_removed', period })),
    ...kept.flatMap(({ before: old, after: fresh, from, to, moved }): Difference[] => {
      const pair = { subject: 'weeks', before: old, after: fresh } as const;
      return [
        ...(moved ? [{ ...pair, kind: 'period_moved' as const, from, to }] : []),
        ...(Object.keys(periodFields) as PeriodField[])
          .filter((field) => old[field] !== fresh[field])
          .map((field) => ({ ...pair, kind: 'period' as const, field })),
        ...places
          .filter((place) => Object.values(sameIn).some((same) => !same(old.week[place], fresh.week[place])))
          .map((place) => ({ ...pair, kind: 'place' as const, place, from: old.week[place], to: fresh.week[place] })),
      ];
    }),
  ];
}

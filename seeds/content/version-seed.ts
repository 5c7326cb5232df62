import type { MkbRouteFacts } from '../../src/features/mkb-routes/index.ts';
import type { ProgrammeFacts } from '../../src/features/programmes/index.ts';
import type { Variant } from '../../src/kernel/variant.ts';
import type { PlaceWeek, Weekday } from '../../src/kernel/week-pattern.ts';

export type PeriodSeed = {
  studyYear: number;
  label: string;
  /** For agreements in English. */
  englishLabel?: string;
  weeks: number;
  company: PlaceWeek;
  school: PlaceWeek;
  third?: PlaceWeek;
};

/** `credits` in EC at company, hogeschool and third location; `periods` by number from 1. */
export type UnitSeed = {
  name: string;
  outcomes: readonly string[];
  credits: readonly [company: number, school: number, third: number];
  periods: readonly number[];
  /** For agreements in English. */
  english?: { name: string; outcomes: readonly string[] };
};

export type VersionSeed = {
  variant: Variant;
  periods: readonly PeriodSeed[];
  units: readonly UnitSeed[];
  /** Keys of companies. */
  companies: readonly string[];
  /** null: not answered yet. */
  coDesign: boolean | null;
  motivations: Readonly<Partial<Record<'simultaneous' | 'greater_part_at_workplace' | 'sme', string>>>;
};

export type MkbRouteSeed = {
  key: string;
  /** Key of a member of staff. */
  lead: string;
  facts: Omit<MkbRouteFacts, 'projectLeadId'>;
  programme: ProgrammeFacts;
};

/** So many days a week at a place, on these weekdays (1 Monday), some of them online. */
export const days = (count: number, weekdays: Weekday[] = [], remoteDays = 0): PlaceWeek => ({
  days: count,
  remoteDays,
  weekdays,
});

import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';

/** The scheme as it is for one study year: dated data with its source. Both days belong to the year. */
export type SubsidyYear = {
  firstDay: IsoDate;
  lastDay: IsoDate;
  /** Weeks of coaching that count as a whole year. */
  fullWeeks: number;
  /** The employer can apply from the one day up to `closesHour` in the Netherlands on the other. */
  opensOn: IsoDate;
  closesOn: IsoDate;
  closesHour: number;
  sectors: readonly string[];
  modes: readonly string[];
  source: string;
  /** The hogeschool set the days itself. */
  isOwnWindow: boolean;
};

/** What a study year is called, also in addresses: '2026-2027'. */
export const yearName = ({ firstDay, lastDay }: Pick<SubsidyYear, 'firstDay' | 'lastDay'>): string =>
  `${firstDay.slice(0, 4)}-${lastDay.slice(0, 4)}`;

/** The year of this name; null when the scheme is not known for it. */
export const yearCalled = (years: readonly SubsidyYear[], name: string | null): SubsidyYear | null =>
  years.find((year) => yearName(year) === name) ?? null;

/** The year that asks for attention: the first for which the employer can still apply; else the last that is known. */
export const currentYear = (years: readonly SubsidyYear[], today: IsoDate): SubsidyYear | null =>
  years.find(({ closesOn }) => closesOn >= today) ?? years.at(-1) ?? null;

/** The days that both stretches have; null when they have none. */
export function overlap(
  a: { from: IsoDate; until: IsoDate },
  b: { from: IsoDate; until: IsoDate },
): { from: IsoDate; until: IsoDate } | null {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return from <= until ? { from: isoDate(from), until: isoDate(until) } : null;
}

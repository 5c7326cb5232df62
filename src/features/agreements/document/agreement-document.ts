import type { Place } from '../../../kernel/week-pattern.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Party } from '../rules/party.ts';

/**
 * The text of an agreement as its readers see it, in the agreement's language: what is frozen, shown on screen and printed.
 * Everything is plain text; a line break in it is meant.
 */
export type AgreementDocument = {
  language: Lang;
  title: string;
  subtitle: string;
  /** The agreement in a few lines, for the first page and the signing page. */
  summary: Fact[];
  partiesHeading: string;
  parties: PartySection[];
  articles: Article[];
};

/** `personal`: a birth date or home address, which maskPersonal hides. */
export type Fact = { label: string; value: string; personal: boolean };

export type PartySection = { party: Party; role: string; name: string; facts: Fact[] };

export type Article = { number: number; code: string; heading: string; blocks: Block[] };

export type Block =
  | { kind: 'paragraph'; number: string; text: string; items: string[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; rows: Fact[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  | { kind: 'periods'; caption: string; legend: LegendEntry[]; rows: PeriodRow[]; total: string };

export type Column = { heading: string; align: 'start' | 'end' };
/** `strong` is the cell's own heading, with `lines` under it. */
export type Cell = { strong: string | null; lines: string[] };

export type LegendEntry = { place: Place; letter: string; label: string; remote: boolean };

/** One period: a week drawn as cells, and the same in words. */
export type PeriodRow = {
  title: string;
  /** "1 september 2027 – 28 januari 2028", or null when the dates are not fixed. */
  dates: string | null;
  weeks: string;
  cells: WeekCell[];
  days: string;
  hours: string;
};

/** A whole (1) or half (0.5) day of the week; `place` null is a day without work or study. */
export type WeekCell = { place: Place | null; letter: string; size: 0.5 | 1; remote: boolean };

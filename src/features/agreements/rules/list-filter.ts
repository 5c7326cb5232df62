import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { AgreementState } from './agreement.ts';
import type { Lack } from './lack.ts';
import type { Party } from './party.ts';

/** What the list of agreements is narrowed to; all of it holds at once. */
export type AgreementFilter = {
  /** A part of the name of student or company, or of the agreement's number; empty: any. */
  text: string;
  state: AgreementState | null;
  mkbRouteId: string | null;
  cohortId: string | null;
  /** A part of the name of the company; empty: any. */
  company: string;
  waitsOn: Party | null;
  /** In whole days, for those that wait for a signature. */
  waitsLongerThan: number | null;
  /** The last day lies before this date. */
  endsBefore: IsoDate | null;
  lacks: Lack | null;
};

/** How the list is sorted: newest change first, last day nearest to the date of the filter first, or longest waiting first. */
export type ListOrder = 'recent' | 'end' | 'waiting';

/**
 * The order that a filter asks for by itself. Each has an index of its own, so that a page is read from where it begins; what
 * narrows to a few anyhow (a cohort, a name, what lacks) is sorted as always.
 */
export function orderOf(filter: AgreementFilter): ListOrder {
  if (filter.waitsLongerThan !== null) return 'waiting';
  const isNarrow = filter.cohortId !== null || filter.company !== '' || filter.text !== '' || filter.lacks !== null;
  return filter.endsBefore !== null && !isNarrow ? 'end' : 'recent';
}

/** Narrowed to nothing. */
export const wholeList: AgreementFilter = {
  text: '',
  state: null,
  mkbRouteId: null,
  cohortId: null,
  company: '',
  waitsOn: null,
  waitsLongerThan: null,
  endsBefore: null,
  lacks: null,
};

/** Whether it narrows anything. */
export const isFiltered = (filter: AgreementFilter): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '');

/** Since before this moment somebody must have been asked. */
export const waitingBefore = (days: number, now: Date): Date => new Date(now.getTime() - days * 86_400_000);

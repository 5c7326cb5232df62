import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';

/** Both days count; null = until further notice. */
export type Term = { validFrom: IsoDate; validUntil: IsoDate | null };

/** Whose term holds on a date. */
export function coachOn<T extends Term>(terms: readonly T[], on: IsoDate): T | null {
  return terms.find((term) => term.validFrom <= on && (term.validUntil === null || term.validUntil >= on)) ?? null;
}

const overlap = (a: Term, b: Term): boolean =>
  (a.validUntil === null || a.validUntil >= b.validFrom) && (b.validUntil === null || b.validUntil >= a.validFrom);

export type Succession<T> =
  /** Terms that end earlier because the new one begins: the day before it. */
  | { ok: true; ends: { term: T; validUntil: IsoDate }[] }
  | { ok: false; fault: 'ends_before_start' }
  /** A term that begins on the same day or later and would be overlapped. */
  | { ok: false; fault: 'same_day' | 'runs_into_next'; term: T };

/**
 * What happens to the coaches of a workplace when a new one begins: who coaches at that moment ends the day before, and
 * stays in the list. A new term may not run into one that begins later: who decides must say which of the two it is.
 */
export function succeed<T extends Term>(terms: readonly T[], next: Term): Succession<T> {
  if (next.validUntil !== null && next.validUntil < next.validFrom) return { ok: false, fault: 'ends_before_start' };
  const met = terms.filter((term) => overlap(term, next));
  const sameDay = met.find((term) => term.validFrom === next.validFrom);
  if (sameDay) return { ok: false, fault: 'same_day', term: sameDay };
  const later = met
    .filter((term) => term.validFrom > next.validFrom)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  if (later) return { ok: false, fault: 'runs_into_next', term: later };
  return { ok: true, ends: met.map((term) => ({ term, validUntil: addDays(next.validFrom, -1) })) };
}

export type TermFault<T> = { fault: 'ends_before_start' } | { fault: 'overlaps'; term: T };

/** What is wrong with the corrected dates of one term beside the `others` of its workplace; null when nothing is. */
export function termFault<T extends Term>(others: readonly T[], term: Term): TermFault<T> | null {
  if (term.validUntil !== null && term.validUntil < term.validFrom) return { fault: 'ends_before_start' };
  const met = others.find((other) => overlap(other, term));
  return met ? { fault: 'overlaps', term: met } : null;
}

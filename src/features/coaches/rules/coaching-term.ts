import type { IsoDate } from '../../../kernel/iso-date.ts';

/** One stretch in which somebody coaches in an agreement; both days count. */
export type CoachingTerm = { personId: string | null; name: string; from: IsoDate; until: IsoDate };

/**
 * What a coach may do with the notes about a student on a day: who coaches reads and writes, whoever comes is told from when, and
 * whoever coached before does neither. Notes hang on the agreement, so that they go along by themselves.
 */
export type CoachAccess =
  | { may: 'write'; since: IsoDate; until: IsoDate; before: CoachingTerm | null }
  | { may: 'not_yet'; from: IsoDate }
  | { may: 'no_more'; until: IsoDate; successor: CoachingTerm | null }
  | { may: 'nothing' };

export function coachAccess(terms: readonly CoachingTerm[], personId: string, today: IsoDate): CoachAccess {
  const inOrder = terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const own = inOrder.filter((term) => term.personId === personId);
  const now = own.find(({ from, until }) => from <= today && until >= today);
  if (now) {
    const before = inOrder.findLast(({ personId: other, until }) => other !== personId && until < now.from) ?? null;
    return { may: 'write', since: now.from, until: now.until, before };
  }
  const next = own.find(({ from }) => from > today);
  if (next) return { may: 'not_yet', from: next.from };
  const last = own.at(-1);
  if (!last) return { may: 'nothing' };
  return { may: 'no_more', until: last.until, successor: inOrder.find(({ from }) => from > last.until) ?? null };
}

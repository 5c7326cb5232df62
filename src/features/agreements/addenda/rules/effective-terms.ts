import { addDays, type IsoDate } from '../../../../kernel/iso-date.ts';
import { completeTerms } from '../../rules/complete-terms.ts';
import { type DraftTerms, draftFrom } from '../../rules/draft-terms.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { type Change, withChanges } from './changes.ts';

/** An addendum that was signed by all whom it concerns, or made known. */
export type ConcludedAddendum = {
  id: string;
  reference: string;
  from: IsoDate;
  concludedAt: Date;
  reason: string;
  changes: readonly Change[];
};

/**
 * By the day from which they hold; of two from the same day, the one concluded last comes last and so has the last word. Those of
 * one instant stay in the order in which they are given: that of their numbers.
 */
export const inOrder = <One extends Pick<ConcludedAddendum, 'from' | 'concludedAt'>>(addenda: readonly One[]): One[] =>
  addenda.toSorted((a, b) => a.from.localeCompare(b.from) || a.concludedAt.getTime() - b.concludedAt.getTime());

/**
 * What holds on a date: the agreement as it was signed, with each addendum whose first day has come, part by part. An addendum
 * holds from its own day, also when it was concluded later; where two change one part, the later day wins from that day on.
 */
export const effectiveTerms = (
  original: AgreementTerms,
  addenda: readonly ConcludedAddendum[],
  date: IsoDate,
): AgreementTerms =>
  whole(
    original,
    inOrder(addenda).filter(({ from }) => from <= date),
  );

/** As it will be when everything that is agreed has come: for the last day, and for columns that look ahead. */
export const finalTerms = (original: AgreementTerms, addenda: readonly ConcludedAddendum[]): AgreementTerms =>
  whole(original, inOrder(addenda));

/** The days on which something changes, each once, in order. */
export const turningDays = (addenda: readonly Pick<ConcludedAddendum, 'from'>[]): IsoDate[] =>
  [...new Set(addenda.map(({ from }) => from))].toSorted();

/**
 * Whether, with this addendum added, complete terms hold on every day from its first on: a period within the duration, an end
 * after the start. Two addenda that each were right can be wrong together.
 */
export function holdsTogether(
  original: AgreementTerms,
  addenda: readonly ConcludedAddendum[],
  added: ConcludedAddendum,
): boolean {
  const all = [...addenda, added];
  return turningDays(all)
    .filter((day) => day >= added.from)
    .every((day) => {
      const terms = completeTerms(
        draftWith(
          original,
          inOrder(all).filter(({ from }) => from <= day),
        ),
      );
      return terms !== null && isSound(terms);
    });
}

/** Dates that can be: the end after the start, every dated period within both. */
function isSound({ duration, periods }: AgreementTerms): boolean {
  const within = (date: IsoDate | null) => date === null || (date >= duration.start && date <= duration.end);
  return duration.end > duration.start && periods.every(({ from, until }) => within(from) && within(until));
}

export type Stretch = { from: IsoDate; until: IsoDate; terms: AgreementTerms };

/** The life of an agreement in stretches in which nothing changes, from its first day up to its last. */
export function stretchesOf(original: AgreementTerms, addenda: readonly ConcludedAddendum[]): Stretch[] {
  const { start, end } = finalTerms(original, addenda).duration;
  const days = [start, ...turningDays(addenda).filter((day) => day > start && day <= end)];
  return days.map((from, index) => {
    const next = days[index + 1];
    return { from, until: next ? addDays(next, -1) : end, terms: effectiveTerms(original, addenda, from) };
  });
}

const draftWith = (original: AgreementTerms, addenda: readonly ConcludedAddendum[]): DraftTerms =>
  addenda.reduce((terms: DraftTerms, { changes }) => withChanges(terms, changes), draftFrom(original));

function whole(original: AgreementTerms, addenda: readonly ConcludedAddendum[]): AgreementTerms {
  if (addenda.length === 0) return original;
  const terms = completeTerms(draftWith(original, addenda));
  if (!terms) throw new Error('addenda that leave an agreement incomplete were concluded');
  return terms;
}

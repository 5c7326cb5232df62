import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { DraftTerms } from '../../rules/draft-terms.ts';
import type { Party } from '../../rules/party.ts';
import type { PracticePeriod } from '../../rules/terms.ts';
import { isSame, type Part, partsOf, type Value, withPart } from './parts.ts';

/** One part that an addendum changes: as it was on the first day of the change, and as it will be. */
export type Change = { part: Part; before: Value; after: Value };

/** A change of the same part that was agreed before and takes over later. */
export type LaterChange = { part: Part; from: IsoDate; reference: string };

/** What an addendum says, as data: frozen in its text beside the words. */
export type Amendment = {
  /** Of the agreement that it changes. */
  agreementReference: string;
  from: IsoDate;
  reason: string;
  changes: Change[];
  later: LaterChange[];
  /** Who signs it; nobody: it is a notice. */
  parties: Party[];
};

/** What differs from one to the other, part by part; empty when nothing does. */
export function changesBetween(before: DraftTerms, after: DraftTerms): Change[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((part) => ({ part, before: old.get(part) ?? null, after: fresh.get(part) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

/** These terms with each change made; what a change does not name stays. */
export const withChanges = (terms: DraftTerms, changes: readonly Change[]): DraftTerms =>
  changes.reduce((changed, { part, after }) => withPart(changed, part, after), terms);

/** The changes that hold on no day: of periods that were over, before and after, on the first day of the change. */
export const withoutEffect = (changes: readonly Change[], from: IsoDate): Change[] =>
  changes.filter(
    ({ part, before, after }) =>
      part.startsWith('period:') && [before, after].every((row) => row === null || isOver(row as PracticePeriod, from)),
  );

const isOver = ({ until }: PracticePeriod, from: IsoDate): boolean => until !== null && until < from;

/** The changes that start from something that does not hold (any more) in these terms. */
export function overtaken(changes: readonly Change[], now: DraftTerms): Change[] {
  const parts = partsOf(now);
  return changes.filter(({ part, before }) => !isSame(before, parts.get(part) ?? null));
}

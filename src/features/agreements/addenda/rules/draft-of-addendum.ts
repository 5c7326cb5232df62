import { ageOn, type IsoDate } from '../../../../kernel/iso-date.ts';
import { type DraftTerms, draftFrom } from '../../rules/draft-terms.ts';
import type { Party } from '../../rules/party.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { type ChangeRules, concernedParties } from './change-kinds.ts';
import { type Change, changesBetween, type LaterChange, overtaken, withChanges } from './changes.ts';
import { type ConcludedAddendum, effectiveTerms, holdsTogether } from './effective-terms.ts';

export type AddendumDraft = { from: IsoDate; base: AgreementTerms; terms: DraftTerms };
type Known = { original: AgreementTerms; concluded: readonly ConcludedAddendum[] };

/** A draft against what holds now: it keeps what it changes, and takes over the rest of what was agreed meanwhile. */
export type LookedAt = {
  /** What holds on its first day by all that is concluded now. */
  now: AgreementTerms;
  changes: Change[];
  /** Changes of parts that were changed meanwhile: somebody has to look at them again. */
  conflicts: Change[];
  /** The agreement as it will be. */
  terms: DraftTerms;
  /** Changes of the same parts that hold later and take over then. */
  later: LaterChange[];
};

export function lookAtDraft(draft: AddendumDraft, { original, concluded }: Known): LookedAt {
  const now = effectiveTerms(original, concluded, draft.from);
  const own = changesBetween(draftFrom(draft.base), draft.terms);
  const terms = withChanges(draftFrom(now), own);
  // Against what holds now: what others changed to the same is no change any more.
  const changes = changesBetween(draftFrom(now), terms);
  const parts = new Set(changes.map(({ part }) => part));
  return {
    now,
    changes,
    conflicts: overtaken(own, draftFrom(now)).filter(({ part }) => parts.has(part)),
    terms,
    later: concluded
      .filter(({ from }) => from > draft.from)
      .flatMap(({ from, reference, changes }) =>
        changes.filter(({ part }) => parts.has(part)).map(({ part }) => ({ part, from, reference })),
      ),
  };
}

/** The same changes from another first day. */
export function movedTo(draft: AddendumDraft, from: IsoDate, known: Known): AddendumDraft {
  const base = effectiveTerms(known.original, known.concluded, from);
  const own = changesBetween(draftFrom(draft.base), draft.terms);
  return { from, base, terms: withChanges(draftFrom(base), own) };
}

/** Who signs these changes on this day. */
export function signingParties(
  changes: readonly Change[],
  terms: DraftTerms,
  rules: ChangeRules,
  { today, adultAge }: { today: IsoDate; adultAge: number },
): Party[] {
  const { birthDate } = terms.parties.student;
  return concernedParties(changes, rules, terms, birthDate !== null && ageOn(birthDate, today) < adultAge);
}

export const dateFaults = ['before_agreement', 'after_agreement', 'end_before_change'] as const;
export type DateFault = (typeof dateFaults)[number];

/**
 * Whether a change can hold from a day: one on which the agreement runs, before or after the change. A day in the past can be, a
 * day outside the agreement cannot; who wants to stop earlier ends the agreement.
 */
export function dateFault(from: IsoDate, before: AgreementTerms, after: DraftTerms): DateFault | null {
  const start =
    after.duration.start !== null && after.duration.start < before.duration.start
      ? after.duration.start
      : before.duration.start;
  if (from < start) return 'before_agreement';
  if (from > before.duration.end) return 'after_agreement';
  return after.duration.end !== null && after.duration.end < from ? 'end_before_change' : null;
}

/** Why an addendum that was sent cannot be signed any more; null when it can. */
export function overtakenBy(
  addendum: ConcludedAddendum,
  { original, concluded }: Known,
): 'changed_meanwhile' | 'no_longer_fits' | null {
  const now = draftFrom(effectiveTerms(original, concluded, addendum.from));
  if (overtaken(addendum.changes, now).length > 0) return 'changed_meanwhile';
  return holdsTogether(original, concluded, addendum) ? null : 'no_longer_fits';
}

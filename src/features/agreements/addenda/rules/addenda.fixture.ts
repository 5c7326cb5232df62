import { isoDate } from '../../../../kernel/iso-date.ts';
import { sampleTerms } from '../../document/agreement.fixture.ts';
import { draftFrom } from '../../rules/draft-terms.ts';
import type { AgreementTerms } from '../../rules/terms.ts';
import { changesBetween, withChanges } from './changes.ts';
import { type ConcludedAddendum, effectiveTerms } from './effective-terms.ts';
import { type Part, partsOf, type Value } from './parts.ts';

/** An agreement from 1 September 2027 up to and including 31 August 2029. For tests. */
export const sampleAgreement = (): AgreementTerms => sampleTerms();

export const coach = (name: string): [Part, Value] => [
  'coaching.workplace_coach',
  { workplaceCoachName: name, workplaceCoachJobTitle: 'voorman' },
];

/** An addendum that sets these parts from a day on, as somebody would make it who knows the ones `before`. For tests. */
export function addendumOf(
  number: number,
  from: string,
  parts: readonly [Part, Value][],
  before: readonly ConcludedAddendum[] = [],
  original = sampleAgreement(),
): ConcludedAddendum {
  const base = draftFrom(effectiveTerms(original, before, isoDate(from)));
  const now = partsOf(base);
  const wanted = parts.map(([part, after]) => ({ part, before: now.get(part) ?? null, after }));
  return {
    id: `a${number}`,
    reference: `2027-0001-A${number}`,
    from: isoDate(from),
    concludedAt: new Date(Date.UTC(2027, 5, number)),
    reason: '',
    changes: changesBetween(base, withChanges(base, wanted)),
  };
}

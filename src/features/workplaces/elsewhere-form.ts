import { FormState, type FormValues } from '../../platform/http/form.ts';
import { type ElsewherePlan, elsewherePlaces } from './rules/coverage.ts';
import type { Outcome, OutcomeWords } from './rules/outcome.ts';
import { longestPlan, placeField, planField } from './rules/outcome-key.ts';

export function filledPlans(asked: readonly { outcome: OutcomeWords; plan: ElsewherePlan | null }[]): FormState {
  return new FormState(
    Object.fromEntries(
      asked.flatMap(({ outcome, plan }) => [
        [placeField(outcome), plan?.place ?? ''],
        [planField(outcome), plan?.plan ?? ''],
      ]),
    ),
  );
}

export type ReadPlan = { outcome: Outcome; plan: Pick<ElsewherePlan, 'place' | 'plan'> | null };
type Faults = { whereNeeded: string; howNeeded: string };

/** What was typed for these outcomes: a place and words, or neither; the form with faults when one of the two lacks. */
export function readPlans(
  values: FormValues,
  outcomes: readonly Outcome[],
  faults: Faults,
): { plans: ReadPlan[] } | { form: FormState } {
  const form = new FormState(values);
  const read = outcomes.map((outcome) => {
    const place = elsewherePlaces.find((one) => one === form.text(placeField(outcome))) ?? null;
    return { outcome, place, plan: form.text(planField(outcome)).trim().slice(0, longestPlan) };
  });
  const wrong = read.flatMap(({ outcome, place, plan }): [string, string][] => {
    if (place && plan === '') return [[planField(outcome), faults.howNeeded]];
    return !place && plan !== '' ? [[placeField(outcome), faults.whereNeeded]] : [];
  });
  if (wrong.length > 0) return { form: form.with(Object.fromEntries(wrong)) };
  return { plans: read.map(({ outcome, place, plan }) => ({ outcome, plan: place && { place, plan } })) };
}

import { places } from '../../../kernel/week-pattern.ts';
import type { LearningUnit } from './design.ts';
import { readTypedNumber, type TypedFields } from './period-input.ts';

/** Bounds of the form of a unit; not law. */
export const unitLimits = { name: 120, outcomes: 40, outcome: 400, credits: 240 } as const;

/** The unit as it stands in its form: one outcome a line; numbers that cannot be read are NaN. */
export function unitFromFields(typed: TypedFields, id: string): LearningUnit {
  const number = (name: string) => readTypedNumber(typed.text(name));
  return {
    id,
    name: typed.text('name').trim(),
    outcomes: typed
      .text('outcomes')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    credits: {
      company: number('companyCredits'),
      school: number('schoolCredits'),
      third: number('thirdCredits'),
    },
    periodIds: typed.list('periods'),
  };
}

/** The other way round: what a form shows of a unit. */
export function fieldsOfUnit(unit: LearningUnit): Record<string, string | string[]> {
  return {
    name: unit.name,
    outcomes: unit.outcomes.join('\n'),
    periods: unit.periodIds,
    ...Object.fromEntries(
      places.map((place) => [`${place}Credits`, unit.credits[place] === 0 ? '' : String(unit.credits[place])]),
    ),
  };
}

export type UnitFault = { field: string; code: 'too_many_outcomes' | 'outcome_too_long' | 'credits_out_of_range' };

/** What cannot be in a unit, besides its name; empty when it is fine. */
export function faultsInUnit(unit: LearningUnit): UnitFault[] {
  const faults: UnitFault[] = [];
  if (unit.outcomes.length > unitLimits.outcomes) faults.push({ field: 'outcomes', code: 'too_many_outcomes' });
  else if (unit.outcomes.some((outcome) => outcome.length > unitLimits.outcome))
    faults.push({ field: 'outcomes', code: 'outcome_too_long' });
  for (const place of places) {
    const credits = unit.credits[place];
    if (!(credits >= 0 && credits <= unitLimits.credits))
      faults.push({ field: `${place}Credits`, code: 'credits_out_of_range' });
  }
  return faults;
}

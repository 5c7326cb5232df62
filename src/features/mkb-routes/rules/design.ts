import type { Period, PerPlace } from '../../../kernel/week-pattern.ts';

/**
 * Learning outcomes that belong together. `credits` is the EC per place of the whole unit, `periodIds` the periods it
 * is learned in: together the only source of EC in a design.
 */
export type LearningUnit = {
  id: string;
  name: string;
  outcomes: string[];
  credits: PerPlace;
  periodIds: string[];
};

/** What a designer works on: the pattern, the units, and the answers to the criteria. null = not answered yet. */
export type Design = {
  periods: Period[];
  units: LearningUnit[];
  employment: { employed: boolean | null; paid: boolean | null };
  connected: boolean | null;
  tripartiteAgreement: boolean | null;
  coDesign: boolean | null;
};

export const emptyDesign: Design = {
  periods: [],
  units: [],
  employment: { employed: null, paid: null },
  connected: null,
  tripartiteAgreement: null,
  coDesign: null,
};

export type Direction = 'up' | 'down';

/**
 * The EC per place over all units, or null while they are not complete: there is no unit, or a period that no unit
 * names.
 */
export function creditsOfDesign(design: Design): PerPlace | null {
  const named = new Set(design.units.flatMap((unit) => unit.periodIds));
  const complete = design.units.length > 0 && design.periods.every((period) => named.has(period.id));
  if (!complete) return null;
  return {
    company: total(design.units.map((unit) => unit.credits.company)),
    school: total(design.units.map((unit) => unit.credits.school)),
    third: total(design.units.map((unit) => unit.credits.third)),
  };
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

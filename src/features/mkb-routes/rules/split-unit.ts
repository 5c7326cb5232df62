import { type PerPlace, places } from '../../../kernel/week-pattern.ts';
import type { Design, LearningUnit } from './design.ts';

/** What of a unit goes to a new one; the rest stays. `outcomes` are places in the list of outcomes, 0 the first. */
export type UnitPart = { name: string; outcomes: readonly number[]; credits: PerPlace };

/**
 * Cuts a unit in two; the new one gets `newId` and comes right after the first. Each outcome and each EC is in one of them, per
 * place, and both name the periods of the whole: EC of the design stay the same. Null when there is no such unit, or more EC
 * would go than there are at a place.
 */
export function splitUnit(design: Design, unitId: string, part: UnitPart, newId: string): Design | null {
  const index = design.units.findIndex(({ id }) => id === unitId);
  const unit = design.units[index];
  if (!unit || places.some((place) => !(part.credits[place] >= 0 && part.credits[place] <= unit.credits[place])))
    return null;
  const goes = (_: string, at: number) => part.outcomes.includes(at);
  const stays = (_: string, at: number) => !part.outcomes.includes(at);
  const first = { ...unit, outcomes: unit.outcomes.filter(stays), credits: minus(unit.credits, part.credits) };
  const second = { ...unit, id: newId, name: part.name, outcomes: unit.outcomes.filter(goes), credits: part.credits };
  return { ...design, units: design.units.toSpliced(index, 1, first, second) };
}

/** Half of the outcomes, the last ones, and half of the EC per place in halves of an EC: what the form proposes. */
export function proposedPart({ outcomes, credits }: LearningUnit): Omit<UnitPart, 'name'> {
  const half = (value: number) => Math.floor(value) / 2;
  return {
    outcomes: outcomes.map((_, at) => at).slice(Math.ceil(outcomes.length / 2)),
    credits: { company: half(credits.company), school: half(credits.school), third: half(credits.third) },
  };
}

/** EC are typed with at most six decimals; what is left beyond those is floating-point noise. */
const minus = (whole: PerPlace, part: PerPlace): PerPlace => {
  const rest = (a: number, b: number) => Math.round((a - b) * 1e6) / 1e6;
  return {
    company: rest(whole.company, part.company),
    school: rest(whole.school, part.school),
    third: rest(whole.third, part.third),
  };
};

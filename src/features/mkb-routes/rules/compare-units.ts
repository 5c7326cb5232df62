import { type Period, places } from '../../../kernel/week-pattern.ts';
import { isSame } from './close.ts';
import { matchPeriods } from './compare-periods.ts';
import type { Design, LearningUnit } from './design.ts';
import type { Difference } from './difference.ts';
import { matchItems } from './match-items.ts';

type Pair = { subject: 'units'; before: LearningUnit; after: LearningUnit };
type Compare = (
  pair: Pair,
  samePeriod: (id: string) => string,
  designs: { before: Design; after: Design },
) => Difference[];

/** How to compare each part of a unit: none can be forgotten. */
const parts: { [Part in Exclude<keyof LearningUnit, 'id'>]: Compare } = {
  name: (pair) => (pair.before.name === pair.after.name ? [] : [{ ...pair, kind: 'unit_renamed' }]),
  outcomes: compareOutcomes,
  credits: (pair) =>
    places
      .map((place) => ({ place, from: pair.before.credits[place], to: pair.after.credits[place] }))
      .filter(({ from, to }) => !isSame(from, to))
      .map((credits) => ({ ...pair, kind: 'credits', ...credits })),
  periodIds: (pair, samePeriod, designs) => {
    const [old, fresh] = [new Set(pair.before.periodIds.map(samePeriod)), new Set(pair.after.periodIds)];
    if (old.size === fresh.size && [...old].every((id) => fresh.has(id))) return [];
    const named = ({ periods }: Design, ids: readonly string[]): Period[] =>
      periods.filter(({ id }) => ids.includes(id));
    const [from, to] = [named(designs.before, pair.before.periodIds), named(designs.after, pair.after.periodIds)];
    return [{ ...pair, kind: 'unit_periods', from, to }];
  },
};

/** Units that came, went, moved, or have another name, outcomes, EC or periods. */
export function compareUnits(before: Design, after: Design): Difference[] {
  const { kept, added, removed } = matchItems(before.units, after.units, ({ name }) => name);
  const ids = new Map(matchPeriods(before.periods, after.periods).kept.map((pair) => [pair.before.id, pair.after.id]));
  const samePeriod = (id: string) => ids.get(id) ?? id;
  return [
    ...added.map((unit): Difference => ({ subject: 'units', kind: 'unit_added', unit })),
    ...removed.map((unit): Difference => ({ subject: 'units', kind: 'unit_removed', unit })),
    ...kept.flatMap(({ before: old, after: fresh, from, to, moved }): Difference[] => {
      const pair: Pair = { subject: 'units', before: old, after: fresh };
      return [
        ...(moved ? [{ ...pair, kind: 'unit_moved' as const, from, to }] : []),
        ...Object.values(parts).flatMap((compare) => compare(pair, samePeriod, { before, after })),
      ];
    }),
  ];
}

function compareOutcomes(pair: Pair): Difference[] {
  const [old, fresh] = [pair.before.outcomes, pair.after.outcomes];
  const added = surplus(fresh, old);
  const removed = surplus(old, fresh);
  if (added.length + removed.length === 0)
    return old.join('\n') === fresh.join('\n') ? [] : [{ ...pair, kind: 'outcomes_reordered' }];
  return [
    ...added.map((outcome): Difference => ({ ...pair, kind: 'outcome_added', outcome })),
    ...removed.map((outcome): Difference => ({ ...pair, kind: 'outcome_removed', outcome })),
  ];
}

/** What is in a list more often than in the other. */
function surplus(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

import type { Period } from '../../../kernel/week-pattern.ts';
import type { Design } from './design.ts';

/**
 * Cuts a period in two after `weeks` of its weeks; the second part gets `newId` and comes right after the first. Both keep the
 * pattern, and every unit that named the period names both, so weeks, hours and EC of the design stay the same. Null when
 * there is no such period, or one of the parts would have no week.
 */
export function splitPeriod(design: Design, periodId: string, weeks: number, newId: string): Design | null {
  const index = design.periods.findIndex(({ id }) => id === periodId);
  const period = design.periods[index];
  if (!period || !Number.isInteger(weeks) || weeks < 1 || weeks >= period.weeks) return null;
  const [first, second] = labelsOfParts(period, design.periods);
  const parts = [
    { ...period, label: first, weeks },
    { ...structuredClone(period), id: newId, label: second, weeks: period.weeks - weeks },
  ];
  return {
    ...design,
    periods: design.periods.toSpliced(index, 1, ...parts),
    units: design.units.map((unit) => ({
      ...unit,
      periodIds: unit.periodIds.flatMap((id) => (id === periodId ? [id, newId] : [id])),
    })),
  };
}

const longestLabel = 60;

/** "sept – jan" becomes "sept – jan (1)" and "sept – jan (2)", or the first number that no period of the year has yet. */
function labelsOfParts({ label, studyYear }: Period, periods: readonly Period[]): [string, string] {
  if (label === '') return ['', ''];
  const [, base = label, number] = /^(.*) \((\d{1,2})\)$/.exec(label) ?? [];
  const numbered = (count: number) => `${base.slice(0, longestLabel - ` (${count})`.length)} (${count})`;
  const taken = new Set(periods.filter((period) => period.studyYear === studyYear).map((period) => period.label));
  const first = number ? label : numbered(1);
  let free = Number(number ?? 1) + 1;
  while (taken.has(numbered(free))) free += 1;
  return [first, numbered(free)];
}

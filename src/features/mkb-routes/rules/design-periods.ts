import type { Period } from '../../../kernel/week-pattern.ts';
import type { Design, Direction } from './design.ts';
import { moveItemTo } from './move-item.ts';
import { weekOf } from './week-of.ts';

/** A period without days yet, to be filled in: half a study year of 20 weeks, 8 hours a day. */
export function blankPeriod(id: string, studyYear: number): Period {
  const week = weekOf({ company: 0, school: 0, third: 0 });
  return { id, studyYear, label: '', weeks: 20, hoursPerDay: 8, studyHoursPerWeek: 0, week };
}

/** Adds a blank period at the end, in the study year of the last one. */
export function addPeriod(design: Design, id: string): Design {
  const studyYear = design.periods.at(-1)?.studyYear ?? 1;
  return { ...design, periods: [...design.periods, blankPeriod(id, studyYear)] };
}

/**
 * Puts a copy right after the original. No unit names the copy: its EC are a new question, so the EC of the design
 * count as unknown until someone answers it. An unknown id changes nothing.
 */
export function copyPeriod(design: Design, periodId: string, newId: string): Design {
  const index = design.periods.findIndex((period) => period.id === periodId);
  const original = design.periods[index];
  if (!original) return design;
  const copy = { ...structuredClone(original), id: newId };
  return { ...design, periods: design.periods.toSpliced(index + 1, 0, copy) };
}

/** Replaces the period with the same id. An unknown id changes nothing. */
export function changePeriod(design: Design, changed: Period): Design {
  return { ...design, periods: design.periods.map((period) => (period.id === changed.id ? changed : period)) };
}

/** Moves a period one place, as `movePeriodTo` does. At the end of the list, or with an unknown id, nothing changes. */
export function movePeriod(design: Design, periodId: string, direction: Direction): Design {
  const from = design.periods.findIndex(({ id }) => id === periodId);
  return movePeriodTo(design, periodId, direction === 'up' ? from - 1 : from + 1);
}

/**
 * Puts a period at another place (0 is the first). Past the edge of a study year it joins the year that it lands in, so that
 * years stay in order; all else of it stays. Weeks, hours and EC of the design stay the same. An unknown id or place
 * changes nothing.
 */
export function movePeriodTo(design: Design, periodId: string, to: number): Design {
  const from = design.periods.findIndex(({ id }) => id === periodId);
  const periods = moveItemTo(design.periods, periodId, to);
  const [moved, passed] = [periods[to], periods[from < to ? to - 1 : to + 1]];
  if (periods === design.periods || !moved || !passed) return design;
  const studyYear = (from < to ? Math.max : Math.min)(moved.studyYear, passed.studyYear);
  return { ...design, periods: periods.with(to, { ...moved, studyYear }) };
}

/** Deletes a period, also from the units that name it. */
export function deletePeriod(design: Design, periodId: string): Design {
  return {
    ...design,
    periods: design.periods.filter((period) => period.id !== periodId),
    units: design.units.map((unit) => ({ ...unit, periodIds: unit.periodIds.filter((id) => id !== periodId) })),
  };
}

import type { Design, Direction, LearningUnit } from './design.ts';
import { moveItem } from './move-item.ts';

/** Adds a unit at the end, still without name, outcomes, EC and periods. */
export function addUnit(design: Design, id: string): Design {
  const credits = { company: 0, school: 0, third: 0 };
  return { ...design, units: [...design.units, { id, name: '', outcomes: [], credits, periodIds: [] }] };
}

/** Replaces the unit with the same id; ids of periods that the design does not have are left out. */
export function changeUnit(design: Design, changed: LearningUnit): Design {
  const known = new Set(design.periods.map((period) => period.id));
  const unit = { ...changed, periodIds: changed.periodIds.filter((id) => known.has(id)) };
  return { ...design, units: design.units.map((old) => (old.id === unit.id ? unit : old)) };
}

/** Moves a unit one place. At the end of the list, or with an unknown id, nothing changes. */
export function moveUnit(design: Design, unitId: string, direction: Direction): Design {
  return { ...design, units: moveItem(design.units, unitId, direction) };
}

export function deleteUnit(design: Design, unitId: string): Design {
  return { ...design, units: design.units.filter((unit) => unit.id !== unitId) };
}

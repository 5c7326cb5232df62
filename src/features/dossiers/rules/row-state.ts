import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type DossierState, dossierState } from './dossier-state.ts';
import type { EvidenceKind } from './evidence-kind.ts';
import type { SubsidyYear } from './subsidy-year.ts';
import { weeksBetween } from './weeks.ts';

/** A row of the list as far as its state follows from it. */
export type RowFacts = {
  fromDay: IsoDate | null;
  untilDay: IsoDate | null;
  weeksOff: Readonly<Record<string, number>>;
  hasPdf: boolean;
  mode: string;
  sector: string | null;
  evidence: readonly EvidenceKind[];
};

/** The weeks of all employers together, and the state, from a row of the list: without reading the agreement itself. */
export function rowState(row: RowFacts, year: SubsidyYear): { weeks: number; state: DossierState } {
  const { fromDay, untilDay } = row;
  const inForce = fromDay && untilDay ? weeksBetween(fromDay, untilDay) : 0;
  const off = Object.values(row.weeksOff).reduce((sum, weeks) => sum + weeks, 0);
  const weeks = Math.min(year.fullWeeks, Math.max(0, inForce - off));
  const evidence = new Set(row.evidence);
  return { weeks, state: dossierState({ ...row, isInForce: fromDay !== null, weeks, evidence }, year) };
}

import { type EvidenceKind, evidenceKinds } from './evidence-kind.ts';
import type { SubsidyYear } from './subsidy-year.ts';

/** What can be missing: the finished PDF, the sector of the programme, or evidence of a kind. */
export type DossierPart = 'pdf' | 'sector' | EvidenceKind;
/** Why the scheme cannot be for this student in this study year. */
export type NotEligible = 'not_in_force' | 'no_weeks' | 'mode' | 'sector';

export type DossierState =
  | { state: 'not_eligible'; why: NotEligible[] }
  | { state: 'incomplete'; lacks: DossierPart[] }
  | { state: 'complete' };

export type DossierFacts = {
  isInForce: boolean;
  weeks: number;
  hasPdf: boolean;
  mode: string;
  /** Null: not filled in for the programme. */
  sector: string | null;
  evidence: ReadonlySet<EvidenceKind>;
};

/** Whether a dossier holds all that an employer needs, against the scheme of its study year. */
export function dossierState(facts: DossierFacts, year: Pick<SubsidyYear, 'sectors' | 'modes'>): DossierState {
  const why: NotEligible[] = [];
  if (!facts.isInForce) why.push('not_in_force');
  else if (facts.weeks <= 0) why.push('no_weeks');
  if (!year.modes.includes(facts.mode)) why.push('mode');
  if (facts.sector !== null && !year.sectors.includes(facts.sector)) why.push('sector');
  if (why.length > 0) return { state: 'not_eligible', why };
  const lacks: DossierPart[] = [];
  if (!facts.hasPdf) lacks.push('pdf');
  if (facts.sector === null) lacks.push('sector');
  lacks.push(...evidenceKinds.filter((kind) => !facts.evidence.has(kind)));
  return lacks.length > 0 ? { state: 'incomplete', lacks } : { state: 'complete' };
}

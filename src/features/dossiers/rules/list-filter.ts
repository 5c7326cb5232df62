import type { DossierState } from './dossier-state.ts';

export const dossierStates = ['complete', 'incomplete', 'not_eligible'] as const satisfies DossierState['state'][];

/** What the list is narrowed to, within one study year. */
export type DossierFilter = {
  state: DossierState['state'] | null;
  mkbRouteId: string | null;
  /** A part of the name of a company; '' is any. */
  company: string;
};

/** Whether it narrows anything. */
export const isFiltered = ({ state, mkbRouteId, company }: DossierFilter): boolean =>
  state !== null || mkbRouteId !== null || company !== '';

import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type AgreementLife, selectAgreementLife } from '../agreements/index.ts';
import { type Dossier, selectDossier } from './dossier-store.ts';
import { type CoachingWeeks, coachingWeeks, type EmployerStretch } from './rules/coaching-weeks.ts';
import { type DossierState, dossierState } from './rules/dossier-state.ts';
import type { SubsidyYear } from './rules/subsidy-year.ts';

/** A dossier with what it comes to. */
export type OpenDossier = {
  dossier: Dossier;
  year: SubsidyYear;
  weeks: CoachingWeeks;
  state: DossierState;
  /** The learning companies within the study year, in order of time. */
  learningCompanies: string[];
};

/** The dossier of an agreement in a study year, reckoned from what held on each day; null when there is no such agreement or it is not concluded. */
export async function openDossier(tx: Tx, agreementId: string, year: SubsidyYear): Promise<OpenDossier | null> {
  const [life, dossier] = await Promise.all([
    selectAgreementLife(tx, agreementId),
    selectDossier(tx, agreementId, year.firstDay),
  ]);
  if (!life || life === 'not_concluded' || !dossier) return null;
  const { inForce, weeksOff, mode, sector, hasPdf, files } = dossier;
  const weeks = coachingWeeks(employersOf(life), inForce, { fullWeeks: year.fullWeeks, weeksOff });
  const evidence = new Set(files.map(({ kind }) => kind));
  const state = dossierState({ isInForce: inForce !== null, weeks: weeks.weeks, hasPdf, mode, sector, evidence }, year);
  return { dossier, year, weeks, state, learningCompanies: inForce ? companiesWithin(life, inForce) : [] };
}

/** Who employs is who applies: an employer apart where there is one, else the learning company. */
function employersOf({ stretches }: AgreementLife): EmployerStretch[] {
  return stretches.map(({ from, until, terms }) => {
    const { name, kvkNumber } = terms.parties.employer ?? terms.parties.learningCompany;
    return { from, until, name, kvkNumber };
  });
}

function companiesWithin({ stretches }: AgreementLife, { from, until }: { from: IsoDate; until: IsoDate }): string[] {
  const names = stretches
    .filter((stretch) => stretch.from <= until && stretch.until >= from)
    .flatMap(({ terms: { parties } }) => [
      parties.learningCompany.name,
      ...(parties.secondCompany ? [parties.secondCompany.name] : []),
    ]);
  return [...new Set(names)];
}

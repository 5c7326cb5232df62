import type { StaffRequest } from '../../shell/index.ts';
import type { can } from './dossier-policy.ts';
import { type OpenDossier, openDossier } from './open-dossier.ts';
import { type SubsidyYear, yearCalled } from './rules/subsidy-year.ts';
import { selectSubsidyYears } from './subsidy-year-store.ts';

export type DossierRequest = StaffRequest<{ agreementId: string; studyYear: string }>;

/** The dossier of the address if this actor may; else it is as if it were not there. */
export async function withDossier(
  r: DossierRequest,
  allowed: typeof can.read,
  answer: (opened: OpenDossier, years: readonly SubsidyYear[]) => Promise<Response>,
): Promise<Response> {
  const years = await selectSubsidyYears(r.tx);
  const year = yearCalled(years, r.params.studyYear);
  const opened = year && (await openDossier(r.tx, r.params.agreementId, year));
  return opened && allowed(r.actor, opened.dossier) ? answer(opened, years) : r.notFound();
}

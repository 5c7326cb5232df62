import type { CompanyCard } from '../companies/index.ts';
import type { MkbRouteCard } from '../mkb-routes/index.ts';
import { selectOffersOf } from './offer-store.ts';
import { openRouteCoverage } from './open-route-coverage.ts';
import { MkbRouteCoverageCard } from './views/mkb-route-card.tsx';
import { OffersCard } from './views/offers-card.tsx';
import { can } from './workplace-policy.ts';

/** On the page of a company: what workplaces it was asked for and offers. */
export const offersOfCompany: CompanyCard = async (r, { id: companyId }) => {
  if (!can.edit(r.actor, { companyId })) return null;
  const offers = (await selectOffersOf(r.tx, companyId)).filter(({ mkbRouteId }) => can.readTasks(r.actor, mkbRouteId));
  return <OffersCard lang={r.lang} companyId={companyId} offers={offers} />;
};

/** On the start page of a Mkb-route: its list of tasks, and what its workplaces cover together. */
export const coverageOfMkbRoute: MkbRouteCard = async (r, { id }) => {
  if (!can.readTasks(r.actor, id)) return null;
  const coverage = await openRouteCoverage(r.tx, id);
  return coverage && <MkbRouteCoverageCard lang={r.lang} coverage={coverage} />;
};

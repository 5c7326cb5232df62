import { paths } from '../../paths.ts';
import type { CompanyCard } from '../companies/index.ts';
import type { MkbRouteCard } from '../mkb-routes/index.ts';
import { standingOn } from './rules/validity.ts';
import { can } from './scan-policy.ts';
import { selectRequirement } from './scan-setting-store.ts';
import { CompanyScansCard } from './views/company-scans-card.tsx';
import { RequirementCard } from './views/requirement-card.tsx';
import { selectWorkplacesNow } from './workplace-now-store.ts';

/** On the page of a company: how each of its workplaces stands. */
export const companyScansCard: CompanyCard = async (r, company) => {
  const ofCompany = { companyId: company.id, mkbRouteId: null };
  if (!can.read(r.actor, ofCompany)) return null;
  const workplaces = await selectWorkplacesNow(r.tx, { companyId: company.id }, r.today);
  const rows = workplaces.map((workplace) => ({
    workplace,
    standing: standingOn(workplace.standing, workplace.now, r.today),
  }));
  return <CompanyScansCard key="scans" lang={r.lang} rows={rows} mayStart={can.start(r.actor, ofCompany)} />;
};

/** On the page of a Mkb-route: what it asks of a workplace. */
export const scanRequirementCard: MkbRouteCard = async (r, { id }) => {
  const requirement = await selectRequirement(r.tx, id);
  const href = can.require(r.actor, id) ? paths.scanRequirement({ mkbRouteId: id }) : null;
  return <RequirementCard key="scan-requirement" lang={r.lang} requirement={requirement} href={href} />;
};

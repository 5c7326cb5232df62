import type { ComponentChild } from 'preact';
import { paths } from '../../paths.ts';
import type { StaffRequest } from '../../shell/index.ts';
import type { CompanyCard } from '../companies/index.ts';
import type { MkbRouteCard } from '../mkb-routes/index.ts';
import { standingOn } from './rules/validity.ts';
import { can } from './scan-policy.ts';
import { selectRequirement } from './scan-setting-store.ts';
import { CompanyScansCard } from './views/company-scans-card.tsx';
import { RequirementCard } from './views/requirement-card.tsx';
import { selectWorkplacesNow } from './workplace-now-store.ts';

/** On the page of a company: how each of its workplaces stands. */
export const companyScansCard: CompanyCard = (r, { id: companyId }) => scansCard(r, companyId, { companyId });

/** On the page of a workplace: how that one stands. */
export const workplaceScanCard = (
  r: StaffRequest<object>,
  { id: workplaceId, companyId }: { id: string; companyId: string },
): Promise<ComponentChild> => scansCard(r, companyId, { workplaceId });

async function scansCard(
  r: StaffRequest<object>,
  companyId: string,
  which: Parameters<typeof selectWorkplacesNow>[1],
): Promise<ComponentChild> {
  const ofCompany = { companyId, mkbRouteId: null };
  if (!can.read(r.actor, ofCompany)) return null;
  const workplaces = await selectWorkplacesNow(r.tx, which, r.today);
  const rows = workplaces.map((workplace) => ({
    workplace,
    standing: standingOn(workplace.standing, workplace.now, r.today),
  }));
  return <CompanyScansCard key="scans" lang={r.lang} rows={rows} mayStart={can.start(r.actor, ofCompany)} />;
}

/** On the page of a Mkb-route: what it asks of a workplace. */
export const scanRequirementCard: MkbRouteCard = async (r, { id }) => {
  const requirement = await selectRequirement(r.tx, id);
  const href = can.require(r.actor, id) ? paths.scanRequirement({ mkbRouteId: id }) : null;
  return <RequirementCard key="scan-requirement" lang={r.lang} requirement={requirement} href={href} />;
};

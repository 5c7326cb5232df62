import type { CompanyCard } from '../companies/index.ts';
import { can } from './association-policy.ts';
import { selectAssociationsOfCompany } from './member-store.ts';
import { MemberOfCard } from './views/member-of-card.tsx';

/** The associations of a company, on its own page. */
export const companyAssociations: CompanyCard = async (r, company) => {
  if (!can.see(r.actor)) return null;
  const associations = await selectAssociationsOfCompany(r.tx, company.id, r.today);
  return associations.length > 0 ? <MemberOfCard lang={r.lang} associations={associations} /> : null;
};

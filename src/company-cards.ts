import { companyAssociations } from './features/branch-associations/index.ts';
import { coachCard } from './features/coaches/index.ts';
import { companyPromises } from './features/commitments/index.ts';
import { type CompanyCards, mergingCard } from './features/companies/index.ts';
import { companyDataCard } from './features/company-proposals/index.ts';
import { companyScansCard } from './features/workplace-scans/index.ts';
import { offersOfCompany } from './features/workplaces/index.ts';

/** What features show on the page of a company, in this order: what is going on, and what is looked up beside it. */
export const companyCards: CompanyCards = {
  main: [companyScansCard, coachCard, companyPromises, offersOfCompany],
  aside: [companyAssociations, companyDataCard, mergingCard],
};

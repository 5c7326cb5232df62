import { coachCard } from './features/coaches/index.ts';
import { companyPromises } from './features/commitments/index.ts';
import { type CompanyCard, mergingCard } from './features/companies/index.ts';
import { companyDataCard } from './features/company-proposals/index.ts';

/** What features show on the page of a company, in this order. */
export const companyCards: readonly CompanyCard[] = [coachCard, companyPromises, companyDataCard, mergingCard];

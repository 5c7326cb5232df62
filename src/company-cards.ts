import { companyPromises } from './features/commitments/index.ts';
import { type CompanyCard, mergingCard } from './features/companies/index.ts';

/** What features show on the page of a company, in this order. */
export const companyCards: readonly CompanyCard[] = [companyPromises, mergingCard];

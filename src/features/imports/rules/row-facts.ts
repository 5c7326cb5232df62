import type { CompanyFacts, CompanyFigures } from '../../companies/index.ts';

/** What a row says once it has no fault, as the forms of a company, a contact and a workplace read it. */
export type RowFacts = {
  company: CompanyFacts & CompanyFigures;
  contact: { name: string; email: string | null; phone: string; functionTitle: string } | null;
  /** Without a location it is where the company is. */
  workplace: { location: string; functionTitle: string } | null;
};

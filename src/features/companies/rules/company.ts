import type { IsoDate } from '../../../kernel/iso-date.ts';

/** What is recorded of a company. Staff in annual work units; turnover and balance sheet total in euros a year; null = not known. */
export type CompanyFacts = {
  name: string;
  /** Eight digits, once per hogeschool. */
  kvkNumber: string | null;
  staff: number | null;
  turnover: number | null;
  balanceSheet: number | null;
  street: string;
  postcode: string;
  place: string;
  phone: string;
};
export type Company = CompanyFacts & { id: string };

/** Somebody of a company. Name, e-mail and phone belong to the person, who can have other functions elsewhere. */
export type Contact = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string;
  functionTitle: string;
  /** Signs agreements for the company. */
  signs: boolean;
};

/** One term of a coach; both days count, null = until further notice. */
export type WorkplaceCoach = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  validFrom: IsoDate;
  validUntil: IsoDate | null;
};

export type Workplace = {
  id: string;
  location: string;
  functionTitle: string;
  /** Every term, the latest first. */
  coaches: WorkplaceCoach[];
  /** Who coaches on the date that was asked for. */
  coach: WorkplaceCoach | null;
};

export type CompanyDetails = Company & { contacts: Contact[]; workplaces: Workplace[] };

export type CompanyOption = { id: string; name: string; place: string; kvkNumber: string | null };

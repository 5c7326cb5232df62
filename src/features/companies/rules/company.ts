import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { SizeClass } from '../../mkb-routes/index.ts';
import type { Stage } from './stage.ts';

/** Which version of the classification of businesses a code belongs to. */
export const sbiSchemes = ['2008', '2025'] as const;
export type SbiScheme = (typeof sbiSchemes)[number];

/** How large a company is. Staff in annual work units; turnover and balance sheet total in euros a year; null = not known. */
export type CompanyFigures = { staff: number | null; turnover: number | null; balanceSheet: number | null };

/** What is recorded of a company and changed in one form. */
export type CompanyFacts = {
  name: string;
  /** Eight digits, once per hogeschool. */
  kvkNumber: string | null;
  /** Twelve digits, of the main address. */
  establishmentNumber: string | null;
  /** Two to six digits of the scheme; both or neither. */
  sbiCode: string | null;
  sbiScheme: SbiScheme | null;
  street: string;
  postcode: string;
  place: string;
  phone: string;
};

/** A company as it is added: all but the name can come later. `source`: how it came to be known, when not by hand. */
export type NewCompany = Pick<CompanyFacts, 'name'> & Partial<CompanyFacts & CompanyFigures> & { source?: string };

/** What the form of a company holds of it. */
export const factsOf = (company: CompanyFacts): CompanyFacts => ({
  name: company.name,
  kvkNumber: company.kvkNumber,
  establishmentNumber: company.establishmentNumber,
  sbiCode: company.sbiCode,
  sbiScheme: company.sbiScheme,
  street: company.street,
  postcode: company.postcode,
  place: company.place,
  phone: company.phone,
});

export type Company = CompanyFacts &
  CompanyFigures & {
    id: string;
    stage: Stage;
    /** The one contact person at the hogeschool. */
    ownerPersonId: string | null;
    source: string;
    /** By the figures year by year; see sizes/. */
    smeStatus: SizeClass;
    /** The end of the year with which it stopped being an SME. */
    largeSince: IsoDate | null;
    /** Somebody said to have seen that. */
    isLargeSeen: boolean;
    /** The day on which the company asked something that nobody answered yet. */
    waitingSince: IsoDate | null;
  };

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
  role: ContactRole;
  /** Both days count; null = not known, or until further notice. */
  validFrom: IsoDate | null;
  validUntil: IsoDate | null;
};

export const contactRoles = ['owner', 'director', 'hr', 'coach', 'administration', 'other'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Whether somebody is with the company on a date. Who left signs nothing, is not mailed and not offered; who comes later neither. */
export const isPresent = ({ validFrom, validUntil }: Pick<Contact, 'validFrom' | 'validUntil'>, on: IsoDate): boolean =>
  (validFrom === null || validFrom <= on) && (validUntil === null || validUntil >= on);

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

/** `contacts` are with the company on the date that was asked for; `otherContacts` left before or come later. */
export type CompanyDetails = Company & { contacts: Contact[]; otherContacts: Contact[]; workplaces: Workplace[] };

export type CompanyOption = { id: string; name: string; place: string; kvkNumber: string | null };

import type { NewCompany } from '../../src/features/companies/index.ts';

/** `outsideRole`: this person can also be chosen on the page "Kijk als …". */
export type ContactSeed = {
  name: string;
  email: string;
  phone?: string;
  functionTitle: string;
  signs?: true;
  outsideRole?: 'company_owner';
};
/** Coaches one after the other; `from` is an anchor of the calendar. A coach is also a contact of the company. */
export type CoachSeed = {
  name: string;
  email: string;
  functionTitle: string;
  from: 'oldestStart' | 'lastStart' | 'recently';
  outsideRole?: 'workplace_coach';
};
export type WorkplaceSeed = { key: string; location: string; functionTitle: string; coaches: readonly CoachSeed[] };
export type CompanySeed = {
  key: string;
  facts: NewCompany;
  contacts: readonly ContactSeed[];
  workplaces: readonly WorkplaceSeed[];
};

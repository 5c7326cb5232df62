import type { CompanyDetails } from './company.ts';

/** A company of which only the name is known; for tests. */
export const unknownCompany: CompanyDetails = {
  id: 'c',
  name: 'De Wit',
  kvkNumber: null,
  establishmentNumber: null,
  sbiCode: null,
  sbiScheme: null,
  staff: null,
  turnover: null,
  balanceSheet: null,
  street: '',
  postcode: '',
  place: '',
  phone: '',
  stage: 'unknown',
  ownerPersonId: null,
  source: '',
  smeStatus: 'unknown',
  largeSince: null,
  isLargeSeen: false,
  waitingSince: null,
  contacts: [],
  otherContacts: [],
  workplaces: [],
};

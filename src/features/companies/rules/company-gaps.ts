import type { CompanyDetails } from './company.ts';

/** What an agreement needs of a company, in the order in which it is best filled in. */
export const needs = ['kvk_number', 'address', 'signer', 'signer_email', 'workplace', 'coach'] as const;
export type Need = (typeof needs)[number];

/** Which of these are still missing. A workplace without a coach today counts, whatever comes later. */
export function companyGaps({ kvkNumber, street, place, contacts, workplaces }: CompanyDetails): Need[] {
  const signers = contacts.filter((contact) => contact.signs);
  const missing: Record<Need, boolean> = {
    kvk_number: kvkNumber === null,
    address: street === '' || place === '',
    signer: signers.length === 0,
    signer_email: signers.length > 0 && signers.every(({ email }) => email === null),
    workplace: workplaces.length === 0,
    coach: workplaces.some(({ coach }) => coach === null),
  };
  return needs.filter((need) => missing[need]);
}

import { recordAudit } from '../../platform/audit/audit.ts';
import { nothingKnown } from './add-company.ts';
import { insertCompany } from './company-store.ts';
import { insertContact } from './contact-store.ts';
import { insertPerson, lockPeople, selectPeopleByEmail } from './person-store.ts';
import type { CompanyFacts } from './rules/company.ts';
import { sameName } from './rules/person.ts';
import { interestCompany } from './stages/interest-company.ts';
import type { Moving } from './stages/move-company.ts';

/** Who writes for a company, as typed. */
export type Reporter = { name: string; email: string; phone: string };

/** Whether somebody with another name has this address. Makes others wait who add people, until the transaction ends. */
export async function isAddressOfOther(
  { tx, institutionId }: Pick<Moving, 'tx' | 'institutionId'>,
  { name, email }: Pick<Reporter, 'name' | 'email'>,
): Promise<boolean> {
  await lockPeople(tx, institutionId);
  const people = await selectPeopleByEmail(tx, email);
  return people.length > 0 && !people.some((person) => sameName(person.name, name));
}

/**
 * Adds a company that made itself known: interested, with whoever wrote as its contact. Whether it is new is for the caller to find out.
 * `contact_left_out`: the address is of somebody with another name, whom a form that anybody can send does not make a contact.
 */
export async function landCompany(
  landing: Moving,
  company: Pick<CompanyFacts, 'name' | 'place'> & { kvkNumber: string; source: string },
  reporter: Reporter,
): Promise<{ companyId: string; outcome: 'landed' | 'contact_left_out' }> {
  const { tx, institutionId, now, deps, by } = landing;
  const leavesOut = await isAddressOfOther(landing, reporter);
  const companyId = deps.newId();
  await insertCompany(tx, institutionId, { ...nothingKnown, ...company, id: companyId }, now);
  const note = (action: string, subjectKind: string, subjectId: string, after: object) =>
    recordAudit(tx, institutionId, by, now, { action, subjectKind, subjectId, after });
  await note('company.added', 'company', companyId, company);
  await interestCompany(landing, companyId, company.source);
  if (leavesOut) return { companyId, outcome: 'contact_left_out' };
  const known = (await selectPeopleByEmail(tx, reporter.email)).find(({ name }) => sameName(name, reporter.name));
  const personId = known?.id ?? deps.newId();
  if (!known) {
    await insertPerson(tx, institutionId, { id: personId, ...reporter }, now);
    await note('person.added', 'person', personId, reporter);
  }
  const facts = { functionTitle: '', signs: false, role: 'other', validFrom: null, validUntil: null } as const;
  const id = deps.newId();
  await insertContact(tx, institutionId, { id, companyId, personId, ...facts }, now);
  await note('contact.added', 'company', companyId, { contactId: id, name: known?.name ?? reporter.name, ...facts });
  return { companyId, outcome: 'landed' };
}

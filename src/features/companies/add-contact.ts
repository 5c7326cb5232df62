import { type Act, audit } from '../../shell/index.ts';
import { insertContact, selectContactOfPerson } from './contact-store.ts';
import type { Person } from './person-store.ts';
import type { Contact } from './rules/company.ts';
import type { PersonFacts } from './rules/person.ts';
import { settlePerson } from './settle-person.ts';

/** `validFrom` and `validUntil`: both days count, null = not known or until further notice. */
export type ContactFacts = PersonFacts & { functionTitle: string; signs: boolean } & Partial<
    Pick<Contact, 'role' | 'validFrom' | 'validUntil'>
  >;

export type SavedContact =
  | { ok: true; id: string; personId: string; name: string; reused: boolean }
  | { ok: false; fault: 'other_name'; person: Person }
  /** The person is a contact of this company already. */
  | { ok: false; fault: 'already_contact'; contact: Contact }
  | { ok: false; fault: 'not_found' }
  | { ok: false; fault: 'changed_meanwhile'; stored: Contact };

/** Adds a contact to a company of this hogeschool. About `usePersonId` see `settlePerson`. */
export async function addContact(
  act: Act,
  companyId: string,
  { functionTitle, signs, role = 'other', validFrom = null, validUntil = null, ...person }: ContactFacts,
  usePersonId: string | null = null,
): Promise<SavedContact> {
  const { tx, actor } = act;
  const settled = await settlePerson(act, person, usePersonId);
  if (!settled.ok) return settled;
  const contact = await selectContactOfPerson(tx, companyId, settled.personId);
  if (contact) return { ok: false, fault: 'already_contact', contact };
  const id = act.deps.newId();
  const facts = { functionTitle, signs, role, validFrom, validUntil };
  const row = { id, companyId, personId: settled.personId, ...facts };
  await insertContact(tx, actor.institutionId, row, act.now);
  await audit(act, {
    action: 'contact.added',
    subjectKind: 'company',
    subjectId: companyId,
    after: { contactId: id, name: settled.name, ...facts },
  });
  return { ...settled, id };
}

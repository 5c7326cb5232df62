import { changedParts } from '../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import type { ContactFacts, SavedContact } from './add-contact.ts';
import { selectContactOfPerson, selectOptionalContact, updateContact } from './contact-store.ts';
import { lockPeople } from './person-store.ts';
import { changePerson } from './settle-person.ts';

/** Writes what is known of a contact. `seen` is the fingerprint of the contact as the form was filled with it. */
export async function changeContact(
  act: Act,
  companyId: string,
  contactId: string,
  { functionTitle, signs, role = 'other', validFrom = null, validUntil = null, ...person }: ContactFacts,
  seen: string,
  usePersonId: string | null = null,
): Promise<SavedContact> {
  const { tx } = act;
  await lockPeople(tx, act.actor.institutionId);
  const stored = await selectOptionalContact(tx, companyId, contactId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (fingerprint(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const settled = await changePerson(act, stored.personId, person, usePersonId);
  if (!settled.ok) return settled;
  const { personId } = settled;
  const other = personId === stored.personId ? null : await selectContactOfPerson(tx, companyId, personId);
  if (other) return { ok: false, fault: 'already_contact', contact: other };
  const after = { personId, functionTitle, signs, role, validFrom, validUntil };
  const changed = changedParts<typeof after>(stored, after);
  if (changed) {
    await updateContact(tx, { id: contactId, companyId, ...after });
    await audit(act, {
      action: 'contact.changed',
      subjectKind: 'company',
      subjectId: companyId,
      before: { contactId, ...changed.before },
      after: { contactId, ...changed.after },
    });
  }
  return { ...settled, id: contactId };
}

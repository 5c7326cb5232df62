import type { Act } from '../../../shell/index.ts';
import type { Person } from '../person-store.ts';
import { sameName } from '../rules/person.ts';
import type { ArrivingContact, Made } from './arriving.ts';
import { insertPeople, lockPeopleOf, selectPeopleByEmails, updatePhones } from './many-people-store.ts';

export type SettledContact = {
  contact: ArrivingContact;
  personId: string;
  /** How the person is called in the end. */
  name: string;
  made: Pick<Made, 'person' | 'phone'>;
};

/**
 * As settlePerson, of many people at once: one address is one person, who keeps their own name and telephone number. Of an address
 * that is somebody's of another name, nothing comes. Who has no address is somebody new, unless the company has a contact of that name.
 */
export async function settleManyPeople(
  act: Act,
  contacts: readonly (ArrivingContact & { known: { personId: string; name: string } | null })[],
): Promise<SettledContact[]> {
  const { tx, actor, now, deps } = act;
  const emails = [...new Set(contacts.flatMap(({ email }) => (email === null ? [] : [email])))].sort();
  if (emails.length > 0) await lockPeopleOf(tx, actor.institutionId, emails);
  const byEmail = Map.groupBy(await selectPeopleByEmails(tx, emails), ({ email }) => email);
  const fresh = new Map<string, Person>();
  const phones = new Map<string, string>();
  const settled = contacts.flatMap(({ known: contactOfThat, ...contact }): SettledContact[] => {
    const { name, email, phone } = contact;
    const people = email === null ? [] : (byEmail.get(email) ?? []);
    const known = people.find((person) => sameName(person.name, name)) ?? people[0] ?? contactOfThat;
    if (known && !sameName(known.name, name)) return [];
    const personId = known ? ('personId' in known ? known.personId : known.id) : deps.newId();
    const made: SettledContact['made'] = {};
    if (!known) {
      const person = { id: personId, name, email, phone };
      fresh.set(personId, person);
      // The next row with this address is the same person.
      if (email !== null) byEmail.set(email, [{ ...person, email }]);
    } else if (
      'phone' in known &&
      known.phone === '' &&
      phone !== '' &&
      !fresh.has(personId) &&
      !phones.has(personId)
    ) {
      phones.set(personId, phone);
      made.phone = { personId, phone };
    }
    return [{ contact, personId, name: known?.name ?? name, made }];
  });
  const written = new Map(
    (await insertPeople(tx, actor.institutionId, [...fresh.values()], now)).map((one) => [one.id, one]),
  );
  await updatePhones(
    tx,
    [...phones].map(([personId, phone]) => ({ personId, phone })),
  );
  for (const one of settled) {
    const person = written.get(one.personId);
    if (!person) continue;
    one.made.person = person;
    written.delete(one.personId);
  }
  return settled;
}

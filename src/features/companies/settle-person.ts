import { changedParts } from '../../platform/audit/changed-parts.ts';
import { type Act, audit } from '../../shell/index.ts';
import {
  hasStaffRole,
  insertPerson,
  lockPeople,
  type Person,
  selectPeopleByEmail,
  selectPersonForUpdate,
  updatePerson,
} from './person-store.ts';
import { type PersonFacts, sameName } from './rules/person.ts';

/** `reused`: somebody who was known already, because the address is theirs. `name` is how the person is called in the end. */
export type SettledPerson =
  | { ok: true; personId: string; name: string; reused: boolean }
  /** The address is of somebody with another name: the user must say whether they mean that person. */
  | { ok: false; fault: 'other_name'; person: Person };

/**
 * The person that a form means. One address is one person in a hogeschool: who has it already is used, not doubled, and
 * keeps their own name and, when there is one, telephone number. With another name typed than the known one,
 * `usePersonId` must name the known person.
 */
export async function settlePerson(
  act: Act,
  facts: PersonFacts,
  usePersonId: string | null = null,
): Promise<SettledPerson> {
  const known = await knownPerson(act, facts);
  if (known) return takeKnown(act, known, facts, usePersonId);
  const personId = act.deps.newId();
  const person = { id: personId, name: facts.name, email: facts.email, phone: facts.phone ?? '' };
  await insertPerson(act.tx, act.actor.institutionId, person, act.now);
  await audit(act, { action: 'person.added', subjectKind: 'person', subjectId: personId, after: person });
  return { ok: true, personId, name: facts.name, reused: false };
}

/**
 * Writes what a form says about somebody who is known. A colleague's name and address stay as they are: these are their
 * log-in, which only the admin changes. An address that is somebody else's leads to that person, as in `settlePerson`.
 */
export async function changePerson(
  act: Act,
  personId: string,
  facts: PersonFacts,
  usePersonId: string | null = null,
): Promise<SettledPerson> {
  const { tx } = act;
  await lockPeople(tx, act.actor.institutionId);
  const before = await selectPersonForUpdate(tx, personId);
  if (await hasStaffRole(tx, personId)) return write(act, before, { ...facts, name: before.name, email: before.email });
  if (facts.email !== null && facts.email !== before.email) {
    const other = await knownPerson(act, facts);
    if (other) return takeKnown(act, other, facts, usePersonId);
  }
  return write(act, before, facts);
}

async function knownPerson(act: Act, { email, name }: PersonFacts): Promise<Person | undefined> {
  if (email === null) return undefined;
  await lockPeople(act.tx, act.actor.institutionId);
  const people = await selectPeopleByEmail(act.tx, email);
  return people.find((person) => sameName(person.name, name)) ?? people[0];
}

async function takeKnown(
  act: Act,
  known: Person,
  facts: PersonFacts,
  usePersonId: string | null,
): Promise<SettledPerson> {
  if (!sameName(known.name, facts.name) && usePersonId !== known.id)
    return { ok: false, fault: 'other_name', person: known };
  await write(act, known, { name: known.name, email: known.email, phone: known.phone || (facts.phone ?? '') });
  return { ok: true, personId: known.id, name: known.name, reused: true };
}

async function write(act: Act, before: Person, facts: PersonFacts): Promise<SettledPerson> {
  const { id } = before;
  const after = { name: facts.name, email: facts.email, phone: facts.phone ?? before.phone };
  const changed = changedParts(before, after);
  if (changed) {
    await updatePerson(act.tx, id, after);
    await audit(act, { action: 'person.changed', subjectKind: 'person', subjectId: id, ...changed });
  }
  return { ok: true, personId: id, name: after.name, reused: false };
}

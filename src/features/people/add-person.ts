import { type Act, audit } from '../../shell/index.ts';
import { insertPerson, lockPeople, type Person, selectPersonByEmail } from './people-store.ts';

export type AddOutcome = { kind: 'added'; person: Person } | { kind: 'known'; person: Person };

/** Adds somebody, unless the address belongs to somebody already: then that person comes back. */
export async function addPerson(act: Act, wanted: { name: string; email: string; phone: string }): Promise<AddOutcome> {
  await lockPeople(act.tx, act.actor.institutionId);
  const known = await selectPersonByEmail(act.tx, wanted.email, null);
  if (known) return { kind: 'known', person: known };
  const person = { id: act.deps.newId(), ...wanted };
  await insertPerson(act.tx, act.actor.institutionId, person, act.now);
  await audit(act, { action: 'person.added', subjectKind: 'person', subjectId: person.id, after: wanted });
  return { kind: 'added', person };
}

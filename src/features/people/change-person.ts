import { type Act, audit } from '../../shell/index.ts';
import { cancelWaitingInvitations } from './invitation-store.ts';
import { lockPeople, lockPerson, type Person, selectPersonByEmail, updatePerson } from './people-store.ts';

export type Details = { name: string; email: string; phone: string };
export type ChangeOutcome =
  | { kind: 'changed'; emailChanged: boolean }
  | { kind: 'same' }
  | { kind: 'gone' }
  | { kind: 'taken'; by: Person }
  /** Somebody else saved since the form was opened. */
  | { kind: 'conflict'; now: Person };

/**
 * Changes name, address and phone number. Roles are matched by proven address, so a change of address ends the old one's
 * access with its next request. `seen` is what the form showed.
 */
export async function changePerson(
  act: Act,
  personId: string,
  wanted: Details,
  seen: string | null,
): Promise<ChangeOutcome> {
  await lockPeople(act.tx, act.actor.institutionId);
  const before = await lockPerson(act.tx, personId);
  if (!before) return { kind: 'gone' };
  if (seen !== null && seen !== detailsSeen(before)) return { kind: 'conflict', now: before };
  const after = { id: before.id, ...wanted };
  if (detailsSeen(before) === detailsSeen(after)) return { kind: 'same' };
  const emailChanged = before.email !== wanted.email;
  const taken = emailChanged ? await selectPersonByEmail(act.tx, wanted.email, personId) : null;
  if (taken) return { kind: 'taken', by: taken };
  await updatePerson(act.tx, after);
  if (emailChanged) await cancelWaitingInvitations(act.tx, personId);
  await audit(act, {
    action: 'person.changed',
    subjectKind: 'person',
    subjectId: personId,
    before: { name: before.name, email: before.email, phone: before.phone },
    after: wanted,
  });
  return { kind: 'changed', emailChanged };
}

/** What a form showed of a person, to compare when it comes back. */
export const detailsSeen = ({ name, email, phone }: { name: string; email: string | null; phone: string }): string =>
  JSON.stringify([name, email, phone]);

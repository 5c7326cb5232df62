import { type Act, audit } from '../../shell/index.ts';
import { changePerson, isPresent, lockPeople, settlePerson } from '../companies/index.ts';
import { can } from './association-policy.ts';
import { selectOptionalAssociation } from './association-store.ts';
import { insertMember, selectMembership, selectOptionalMember, updateMember } from './member-store.ts';
import { insertContactOf, selectContactForUpdate, selectContactsOf, updateContactOf } from './people-store.ts';

type Dates = { validFrom: string; validUntil: string | null };

/** Makes a company a member. `member_already`: it is one, or was; then its dates can be changed. */
export async function addMember(
  act: Act,
  associationId: string,
  member: Dates & { companyId: string; companyName: string },
): Promise<'added' | 'member_already' | 'not_found'> {
  if (!(await reach(act, associationId))) return 'not_found';
  const { companyId, companyName, validFrom, validUntil } = member;
  if (await selectMembership(act.tx, associationId, companyId)) return 'member_already';
  const row = { id: act.deps.newId(), companyId, validFrom: validFrom as never, validUntil: validUntil as never };
  await insertMember(act.tx, act.actor.institutionId, associationId, row);
  await note(act, associationId, 'member_added', { company: companyName, validFrom, validUntil });
  return 'added';
}

export async function changeMember(act: Act, associationId: string, memberId: string, dates: Dates): Promise<boolean> {
  const member = (await reach(act, associationId)) && (await selectOptionalMember(act.tx, associationId, memberId));
  if (!member) return false;
  await updateMember(act.tx, memberId, dates);
  await note(act, associationId, 'member_changed', { company: member.companyName, ...dates });
  return true;
}

type Somebody = { name: string; email: string | null; phone: string; functionTitle: string };

export type SavedContactOf =
  | { ok: true; personId: string }
  | { ok: false; fault: 'not_found' }
  /** The address is of somebody with another name. */
  | { ok: false; fault: 'other_name'; name: string }
  /** Whoever has this address speaks for the association already. */
  | { ok: false; fault: 'already_contact' };

/** Adds somebody who speaks for an association, from today on. An address that is somebody else's leads to that person, when the name fits. */
export async function addContactOf(
  act: Act,
  associationId: string,
  { functionTitle, ...person }: Somebody,
): Promise<SavedContactOf> {
  if (!(await reach(act, associationId))) return { ok: false, fault: 'not_found' };
  const settled = await settlePerson(act, person);
  if (!settled.ok) return { ok: false, fault: 'other_name', name: settled.person.name };
  const { personId } = settled;
  if (await speaksFor(act, associationId, personId)) return { ok: false, fault: 'already_contact' };
  const contact = { id: act.deps.newId(), branchAssociationId: associationId, personId, functionTitle };
  await insertContactOf(act.tx, act.actor.institutionId, { ...contact, validFrom: act.today });
  await note(act, associationId, 'contact_added', { contactId: contact.id, personId, functionTitle });
  return { ok: true, personId };
}

/** Corrects who speaks for an association, or says until when. A colleague's name and address stay as they are. */
export async function changeContactOf(
  act: Act,
  associationId: string,
  contactId: string,
  { functionTitle, validFrom, validUntil, ...person }: Somebody & Dates,
): Promise<SavedContactOf> {
  if (!(await reach(act, associationId))) return { ok: false, fault: 'not_found' };
  await lockPeople(act.tx, act.actor.institutionId);
  const stored = await selectContactForUpdate(act.tx, associationId, contactId);
  if (!stored) return { ok: false, fault: 'not_found' };
  const settled = await changePerson(act, stored.personId, person);
  if (!settled.ok) return { ok: false, fault: 'other_name', name: settled.person.name };
  const { personId } = settled;
  if (personId !== stored.personId && (await speaksFor(act, associationId, personId)))
    return { ok: false, fault: 'already_contact' };
  const row = { personId, functionTitle, validFrom, validUntil };
  await updateContactOf(act.tx, contactId, row);
  await note(act, associationId, 'contact_changed', { contactId, ...row });
  return { ok: true, personId };
}

const speaksFor = async ({ tx, today }: Act, associationId: string, personId: string): Promise<boolean> =>
  (await selectContactsOf(tx, associationId)).some((one) => one.personId === personId && isPresent(one, today));

const reach = async (act: Act, id: string): Promise<boolean> =>
  can.edit(act.actor) && (await selectOptionalAssociation(act.tx, id)) !== null;

const note = (act: Act, id: string, what: string, after: object) =>
  audit(act, { action: `branch_association.${what}`, subjectKind: 'branch_association', subjectId: id, after });

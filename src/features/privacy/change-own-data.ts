import { recordAudit } from '../../platform/audit/audit.ts';
import { changedParts } from '../../platform/audit/changed-parts.ts';
import { anyOf } from '../../platform/db/db.ts';
import type { Own } from './own-way.ts';
import type { Subject } from './subject-store.ts';

export type OwnContact = { phone: string; street: string; postcode: string; place: string };

/** What somebody may change without asking: it decides nothing and is in no text that is signed. Null: nothing of that kind. */
export async function selectOwnContact(
  { tx }: Pick<Own, 'tx'>,
  subject: Subject,
): Promise<{ contact: OwnContact; isStudent: boolean } | null> {
  const [personId] = subject.personIds;
  if (!personId) return null;
  const person = await tx.selectFrom('person').select('phone').where('id', '=', personId).executeTakeFirstOrThrow();
  const student = await tx
    .selectFrom('student')
    .select(['street', 'postcode', 'place'])
    .where('id', '=', anyOf(subject.studentIds))
    .executeTakeFirst();
  const address = student ?? { street: '', postcode: '', place: '' };
  return { contact: { phone: person.phone, ...address }, isStudent: student !== undefined };
}

/** Changes phone and, of a student, address. Answers whether anything changed; only then the log gets a line. */
export async function changeOwnContact(own: Own, subject: Subject, after: OwnContact): Promise<boolean> {
  const { tx, institutionId, by, now } = own;
  const known = await selectOwnContact(own, subject);
  const changed = known && changedParts(known.contact, after);
  const [personId] = subject.personIds;
  if (!changed || !personId) return false;
  const { phone, ...address } = after;
  await tx.updateTable('person').set({ phone }).where('id', '=', anyOf(subject.personIds)).execute();
  if (known.isStudent)
    await tx.updateTable('student').set(address).where('id', '=', anyOf(subject.studentIds)).execute();
  await recordAudit(tx, institutionId, by, now, {
    action: 'person.changed',
    subjectKind: 'person',
    subjectId: personId,
    ...changed,
  });
  return true;
}

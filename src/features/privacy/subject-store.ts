import type { Tx } from '../../platform/db/db.ts';

/** Everything in one hogeschool that belongs to one address, by id. */
export type Subject = {
  email: string;
  /** Names under which the address is known here. */
  names: string[];
  personIds: string[];
  studentIds: string[];
  contactIds: string[];
  coachIds: string[];
  signerIds: string[];
  /** Agreements of this student, or which this person was asked to sign. */
  agreementIds: string[];
  /** Those of the student: a signer may not have all that an agreement says of others (AVG art. 15(4)). */
  ownAgreementIds: string[];
  taskLinkIds: string[];
};

/** Who an address is in the hogeschool of the transaction. The lists are empty when it is nobody. */
export async function selectSubject(tx: Tx, email: string): Promise<Subject> {
  const people = await tx.selectFrom('person').select(['id', 'name']).where('email', '=', email).execute();
  const personIds = people.map(({ id }) => id);
  const ofPeople = <Row>(rows: (ids: string[]) => Promise<Row[]>) =>
    personIds.length > 0 ? rows(personIds) : Promise.resolve([]);
  const students = await ofPeople((ids) => tx.selectFrom('student').select('id').where('personId', 'in', ids).execute());
  const contacts = await ofPeople((ids) => tx.selectFrom('contact').select('id').where('personId', 'in', ids).execute());
  const coaches = await ofPeople((ids) =>
    tx.selectFrom('workplaceCoach').select('id').where('personId', 'in', ids).execute(),
  );
  const signers = await tx
    .selectFrom('signer')
    .select(['id', 'agreementId', 'name'])
    .where(({ or, eb }) =>
      or([eb('email', '=', email), ...(personIds.length > 0 ? [eb('personId', 'in', personIds)] : [])]),
    )
    .execute();
  const studentIds = students.map(({ id }) => id);
  const ownAgreements =
    studentIds.length > 0
      ? await tx.selectFrom('agreement').select('id').where('studentId', 'in', studentIds).execute()
      : [];
  const taskLinks = await tx.selectFrom('taskLink').select('id').where('email', '=', email).execute();
  return {
    email,
    names: unique([...people, ...signers].map(({ name }) => name)),
    personIds,
    studentIds,
    contactIds: contacts.map(({ id }) => id),
    coachIds: coaches.map(({ id }) => id),
    signerIds: signers.map(({ id }) => id),
    ownAgreementIds: ownAgreements.map(({ id }) => id),
    agreementIds: unique([...ownAgreements.map(({ id }) => id), ...signers.map(({ agreementId }) => agreementId)]),
    taskLinkIds: taskLinks.map(({ id }) => id),
  };
}

/** Whether the hogeschool of the transaction knows this address at all: as a person, as a signer, or as who got mail. */
export async function isKnownAddress(tx: Tx, email: string): Promise<boolean> {
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .unionAll(tx.selectFrom('signer').select('id').where('email', '=', email))
    .unionAll(tx.selectFrom('mail').select('id').where('recipient', '=', email).where('kind', '<>', 'privacy_link'))
    .limit(1)
    .execute();
  return known.length > 0;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

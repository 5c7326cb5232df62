import { sql } from 'kysely';
import { anyOf, type Tx } from '../../platform/db/db.ts';

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
  /** All that decide whether the person is still needed: the own ones, those that the person was asked to sign, and those of an own company that name the person. */
  agreementIds: string[];
  /** Those of the student: a signer may not have all that an agreement says of others (AVG art. 15(4)). */
  ownAgreementIds: string[];
  taskLinkIds: string[];
};

/** Who an address is in the hogeschool of the transaction. The lists are empty when it is nobody. */
export async function selectSubject(tx: Tx, email: string): Promise<Subject> {
  const people = await tx.selectFrom('person').select(['id', 'name']).where('email', '=', email).execute();
  return subjectOf(tx, email, people);
}

/** The person with this id, with all that belongs to the same address; the address is empty when there is none. */
export async function selectSubjectOfPerson(tx: Tx, personId: string): Promise<Subject> {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return person.email ? selectSubject(tx, person.email) : subjectOf(tx, '', [person]);
}

async function subjectOf(tx: Tx, email: string, people: readonly { id: string; name: string }[]): Promise<Subject> {
  const ofPeople = anyOf(people.map(({ id }) => id));
  const students = await tx.selectFrom('student').select('id').where('personId', '=', ofPeople).execute();
  const contacts = await tx
    .selectFrom('contact')
    .select(['id', 'companyId'])
    .where('personId', '=', ofPeople)
    .execute();
  const coaches = await tx
    .selectFrom('workplaceCoach as k')
    .innerJoin('workplace as w', (join) =>
      join.onRef('w.institutionId', '=', 'k.institutionId').onRef('w.id', '=', 'k.workplaceId'),
    )
    .select(['k.id', 'w.companyId'])
    .where('k.personId', '=', ofPeople)
    .execute();
  const signers = await tx
    .selectFrom('signer')
    .select(['id', 'agreementId', 'name'])
    .where(({ or, eb }) => or([eb('personId', '=', ofPeople), ...(email ? [eb('email', '=', email)] : [])]))
    .execute();
  const own = await tx
    .selectFrom('agreement')
    .select('id')
    .where('studentId', '=', anyOf(students.map(({ id }) => id)))
    .execute();
  const names = unique([...people, ...signers].map(({ name }) => name));
  const companyIds = unique([...contacts, ...coaches].map(({ companyId }) => companyId));
  const naming = await selectAgreementsNaming(tx, companyIds, names);
  const taskLinks = email ? await tx.selectFrom('taskLink').select('id').where('email', '=', email).execute() : [];
  return {
    email,
    names,
    personIds: people.map(({ id }) => id),
    studentIds: students.map(({ id }) => id),
    contactIds: contacts.map(({ id }) => id),
    coachIds: coaches.map(({ id }) => id),
    signerIds: signers.map(({ id }) => id),
    agreementIds: unique([...own.map(({ id }) => id), ...signers.map(({ agreementId }) => agreementId), ...naming]),
    ownAgreementIds: own.map(({ id }) => id),
    taskLinkIds: taskLinks.map(({ id }) => id),
  };
}

/** Agreements of the person's own companies that hold exactly this name: as coach, or as who represents the company. */
async function selectAgreementsNaming(tx: Tx, companyIds: string[], names: string[]): Promise<string[]> {
  if (companyIds.length === 0) return [];
  const rows = await tx
    .selectFrom('agreement')
    .select('id')
    .where('companyId', '=', anyOf(companyIds))
    .where(
      sql<boolean>`jsonb_path_exists(draft, '$.** ? (@ == $names[*])', jsonb_build_object('names', ${names}::text[]))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the hogeschool of the transaction knows this address at all: as a person, as a signer, or as who got mail. */
export async function isKnownAddress(tx: Tx, email: string): Promise<boolean> {
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .unionAll(tx.selectFrom('signer').select('id').where('email', '=', email))
    .unionAll(tx.selectFrom('callResponse').select('id').where('contactEmail', '=', email))
    .unionAll(tx.selectFrom('mail').select('id').where('recipient', '=', email).where('kind', '<>', 'privacy_link'))
    .limit(1)
    .execute();
  return known.length > 0;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

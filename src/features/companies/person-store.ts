import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { PersonFacts } from './rules/person.ts';

export type Person = Required<PersonFacts> & { id: string };

/** Everybody of this hogeschool with this address, the oldest first. */
export async function selectPeopleByEmail(tx: Tx, email: string): Promise<Person[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'phone'])
    .where('email', '=', email)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Holds the person's row until the transaction ends. */
export async function selectPersonForUpdate(tx: Tx, id: string): Promise<Person> {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'phone'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * Makes others wait who add or change somebody of this hogeschool; the admin's own pages take the same lock. Taken before
 * any row is locked, so that two who wait for each other cannot happen.
 */
export async function lockPeople(tx: Tx, institutionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people ${institutionId}`}, 0))`.execute(tx);
}

/**
 * Whether the person has, had or will have a role at the hogeschool itself. The address of a person is what they log in
 * with: who may change a company or a student may not move a colleague's log-in.
 */
export async function hasStaffRole(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('roleAssignment')
    .select('id')
    .where('personId', '=', personId)
    .where('role', 'not in', ['student', 'workplace_coach', 'company_owner'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPerson(tx: Tx, institutionId: string, person: Person, now: Date): Promise<void> {
  await tx
    .insertInto('person')
    .values({ institutionId, ...person, createdAt: now })
    .execute();
}

export async function updatePerson(tx: Tx, id: string, facts: Required<PersonFacts>): Promise<void> {
  await tx.updateTable('person').set(facts).where('id', '=', id).execute();
}

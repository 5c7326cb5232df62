import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Person } from '../person-store.ts';
import type { Written } from './arriving.ts';

/** The hogeschool of the transaction, for a look-up by an index that begins with it however few rows the planner expects. */
export const here = sql`nullif(current_setting('app.institution_id', true), '')::uuid`;

/** Everybody of this hogeschool with one of these addresses, the oldest first. */
export async function selectPeopleByEmails(tx: Tx, emails: readonly string[]): Promise<(Person & { email: string })[]> {
  if (emails.length === 0) return [];
  const { rows } = await sql<Person & { email: string }>`
    select p.id, p.name, p.email, p.phone from unnest(${[...new Set(emails)]}::text[]) as e (email)
    cross join lateral (select * from person where institution_id = ${here} and person.email = e.email offset 0) p
    order by p.created_at, p.id`.execute(tx);
  return rows;
}

/** What is compared to see whether somebody changed a person since. */
export const personMark = sql`md5(jsonb_build_array(name, email, phone, erased_at)::text)`;

/**
 * As lockPeople for whoever adds one, who waits for this and the other way round; but those who add many only wait for each other where
 * they have an address in common. Always in the same order, so that two never cross.
 */
export async function lockPeopleOf(tx: Tx, institutionId: string, emails: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`people ${institutionId}`}, 0))`.execute(tx);
  await sql`select count(pg_advisory_xact_lock(hashtextextended('person ' || ${institutionId}::text || ' ' || e, 0)))
    from (select e from unnest(${[...emails]}::text[]) e order by e) s`.execute(tx);
}

export async function insertPeople(
  tx: Tx,
  institutionId: string,
  people: readonly Person[],
  now: Date,
): Promise<Written[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Written>`
    insert into person (institution_id, id, name, email, phone, created_at)
    select ${institutionId}::uuid, id, name, email, phone, ${now}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p (id uuid, name text, email text, phone text)
    returning id, ${personMark} as mark`.execute(tx);
  return rows;
}

/** Gives a telephone number to people who have none. */
export async function updatePhones(tx: Tx, phones: readonly { personId: string; phone: string }[]): Promise<void> {
  if (phones.length === 0) return;
  await sql`update person p set phone = n.phone
    from jsonb_to_recordset(${JSON.stringify(phones)}::jsonb) as n ("personId" uuid, phone text)
    where p.id = n."personId" and p.phone = ''`.execute(tx);
}

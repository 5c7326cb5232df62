import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import { type AgreementFilter, waitingBefore } from './rules/list-filter.ts';
import type { Party } from './rules/party.ts';
import { isAsked, isUnsigned } from './unsigned-store.ts';

/** Conditions on agreement `a`: what this role reaches of what the filter asks for. */
export async function listConditions(
  tx: Tx,
  actor: Actor,
  filter: AgreementFilter,
  now: Date,
): Promise<RawBuilder<boolean>[]> {
  // What amends an agreement stands on its page.
  const all = [sql<boolean>`a.amends_id is null`];
  if (actor.mkbRouteId) all.push(sql`a.mkb_route_id = ${actor.mkbRouteId}`);
  if (filter.mkbRouteId) all.push(sql`a.mkb_route_id = ${filter.mkbRouteId}`);
  if (filter.cohortId) all.push(sql`a.cohort_id = ${filter.cohortId}`);
  if (filter.state) all.push(sql`a.state = ${filter.state}`);
  if (filter.lacks) all.push(sql`a.lacks = ${filter.lacks}`);
  if (filter.endsBefore) all.push(sql`a.end_date < ${filter.endsBefore}`);
  if (filter.waitsLongerThan !== null) all.push(sql`a.waiting_since < ${waitingBefore(filter.waitsLongerThan, now)}`);
  if (filter.waitsOn) all.push(isOpen, isUnsignedBy(filter.waitsOn));
  if (filter.text) all.push(await isCalled(tx, filter.text));
  if (filter.company) all.push(await isOfCompany(tx, filter.company));
  return all;
}

/** As constants, so that the one plan for all values can use the index of open agreements. */
export const isOpen = sql<boolean>`a.state in ('sent', 'partly_signed')`;

/** Names that more people, or companies, than this have in them are common. */
const common = { people: 200, companies: 50 };

/**
 * Condition on agreement `a`: a student or company with this in its name, or these digits in its own reference. A rare name is looked up
 * first, and agreements by its ids. A common one has so many that looking through the newest agreements fills a page sooner, however
 * many there are in all.
 */
async function isCalled(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const { rows } = await sql<{ people: string[]; companies: string[] }>`
    select array(select search.ids_named('person', ${pattern}) limit ${common.people + 1}) as people,
           array(select search.ids_named('company', ${pattern}) limit ${common.companies + 1}) as companies`.execute(
    tx,
  );
  const { people = [], companies = [] } = rows[0] ?? {};
  const digits = /^[\d-]+$/.test(text) ? sql` or a.reference like ${`%${text}%`}` : sql``;
  if (people.length > common.people || companies.length > common.companies)
    // As a case, of which PostgreSQL expects half to be true: of `ilike` it expects nearly none, and would sort all agreements.
    return sql`(case when a.student_name ilike ${pattern} or a.company_name ilike ${pattern}${digits} then true end)`;
  const named = sql`a.id = any(array(
    select y.id from student x join agreement y on y.institution_id = x.institution_id and y.student_id = x.id where x.person_id = ${anyOf(people)}
    union select y.id from agreement y where y.company_id = ${anyOf(companies)}))`;
  return sql`(${named}${digits})`;
}

/** Condition on agreement `a`: with a company of this name, in the same two ways. */
async function isOfCompany(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const { rows } = await sql<{ companies: string[] }>`
    select array(select search.ids_named('company', ${pattern}) limit ${common.companies + 1}) as companies`.execute(
    tx,
  );
  const { companies = [] } = rows[0] ?? {};
  if (companies.length > common.companies) return sql`a.company_name ilike ${pattern}`;
  return sql`a.id = any(array(select y.id from agreement y where y.company_id = ${anyOf(companies)}))`;
}

/** Somebody of this party is to sign the text that now counts, and is asked. */
const isUnsignedBy = (party: Party) => sql<boolean>`exists (
  select from signer w where w.institution_id = a.institution_id and w.agreement_id = a.id and w.party = ${party} and ${isUnsigned} and ${isAsked})`;

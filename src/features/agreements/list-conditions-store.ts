import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { anyOf, json, type Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import { type AgreementFilter, waitingBefore } from './rules/list-filter.ts';
import type { Party } from './rules/party.ts';

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
  if (filter.endsBefore) all.push(sql`a.last_day < ${filter.endsBefore}`);
  if (filter.waitsLongerThan !== null) all.push(sql`a.waiting_since < ${waitingBefore(filter.waitsLongerThan, now)}`);
  if (filter.waitsOn) all.push(isOpen, isUnsignedBy(filter.waitsOn));
  if (filter.text) all.push(await isCalled(tx, filter.text));
  if (filter.company) all.push(await isOfCompany(tx, filter.company));
  return all;
}

/** As constants, so that the one plan for all values can use the index of open agreements. */
export const isOpen = sql<boolean>`a.state in ('sent', 'partly_signed')`;

/** A name that more people and companies than this have in them is common. */
const common = 200;

type Named = { kind: 'person' | 'company'; id: string };

/**
 * Condition on agreement `a`: a student or company with this in its name, or these digits in its own reference. A rare name is looked up
 * first, and agreements by its ids. A common one has so many that looking through the newest agreements fills a page sooner, however
 * many there are in all.
 */
async function isCalled(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const named = await selectNamed(tx, pattern, null);
  const digits = /^[\d-]+$/.test(text) ? sql` or a.reference like ${`%${text}%`}` : sql``;
  if (named.length > common)
    // As a case, of which PostgreSQL expects half to be true: of `ilike` it expects nearly none, and would sort all agreements.
    return sql`(case when a.student_name ilike ${pattern} or a.company_name ilike ${pattern}${digits} then true end)`;
  const known = sql`a.id = any(array(
    select y.id from student x join agreement y on y.institution_id = x.institution_id and y.student_id = x.id where x.person_id = ${anyOf(idsOf(named, 'person'))}
    union select y.id from agreement y where y.company_id = ${anyOf(idsOf(named, 'company'))}))`;
  return sql`(${known}${digits})`;
}

/** Condition on agreement `a`: with a company of this name, in the same two ways. */
export async function isOfCompany(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const named = await selectNamed(tx, pattern, 'company');
  if (named.length > common) return sql`a.company_name ilike ${pattern}`;
  return sql`a.id = any(array(select y.id from agreement y where y.company_id = ${anyOf(idsOf(named, 'company'))}))`;
}

/** Who and what is called so; one more than `common` says that there are too many to use. */
async function selectNamed(tx: Tx, pattern: string, kind: Named['kind'] | null): Promise<Named[]> {
  const { rows } = await sql<Named>`select kind, id from search.named_like(${pattern}, ${kind}, ${common + 1})`.execute(
    tx,
  );
  return rows;
}

const idsOf = (named: readonly Named[], kind: Named['kind']) =>
  named.filter((one) => one.kind === kind).map(({ id }) => id);

/**
 * Somebody of this party is to sign the text that now counts, and is asked. As a case, of which PostgreSQL expects half to be true: the
 * open agreements are walked until the page is full, and not all looked at and sorted.
 */
const isUnsignedBy = (party: Party) => sql<boolean>`(case when a.waiting @> ${json([{ party }])} then true end)`;

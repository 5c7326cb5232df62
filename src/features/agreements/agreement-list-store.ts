import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { AgreementState } from './rules/agreement.ts';
import type { Cursor } from './rules/cursor.ts';
import type { Party } from './rules/party.ts';
import { signPurpose } from './rules/task-purpose.ts';
import { isAsked, isUnsigned } from './unsigned-store.ts';

export const pageSize = 25;

export type AgreementFilter = {
  state: AgreementState | null;
  mkbRouteId: string | null;
  text: string;
  waitsOn: Party | null;
  after: Cursor | null;
};

export type AgreementRow = {
  id: string;
  reference: string;
  state: AgreementState;
  language: Lang;
  mkbRouteId: string;
  cohortId: string;
  studentId: string;
  companyId: string | null;
  studentName: string;
  companyName: string | null;
  mkbRouteName: string;
  startDate: string | null;
  endDate: string | null;
  endedOn: string | null;
  concludedAt: Date | null;
  changedAt: Date;
  sentAt: Date | null;
  /** Whose signature it waits for, in order; empty when it waits for nobody. */
  waiting: Waiting[];
};

export type Waiting = {
  party: Party;
  name: string;
  /** This signer refused. */
  refused: boolean;
  /** A signature on paper of this signer waits for a second look. */
  paper: boolean;
  /** When this signer was asked; a change of address asks anew. */
  askedAt: Date | null;
};

/** One page, newest change first, of what this role reaches. One more row than a page says that there is a next. */
export async function selectAgreementRows(tx: Tx, actor: Actor, filter: AgreementFilter): Promise<AgreementRow[]> {
  const { rows } = await sql<StoredRow>`
    select a.id, a.reference, a.state, a.start_date, a.end_date, a.ended_on, a.concluded_at, a.changed_at, a.sent_at, a.in_order,
           a.language, a.mkb_route_id, a.cohort_id, a.student_id, a.company_id,
           a.student_name, a.company_name, m.name as mkb_route_name, ${waiting} as waiting
    from agreement a join mkb_route m on m.institution_id = a.institution_id and m.id = a.mkb_route_id
    where ${sql.join(await conditions(tx, actor, filter), sql` and `)}
    order by a.changed_at desc, a.id
    limit ${sql.lit(pageSize + 1)}`.execute(tx);
  return rows.map(({ inOrder, ...row }) => ({
    ...row,
    // In order the others are not asked yet.
    waiting: (row.waiting ?? []).slice(0, inOrder ? 1 : undefined).map((one) => ({
      ...one,
      askedAt: one.askedAt === null ? null : new Date(one.askedAt),
    })),
  }));
}

type StoredRow = Omit<AgreementRow, 'waiting'> & { inOrder: boolean | null; waiting: StoredWaiting[] | null };
type StoredWaiting = Omit<Waiting, 'askedAt'> & { askedAt: string | null };

/** Conditions on agreement `a`. */
async function conditions(tx: Tx, actor: Actor, filter: AgreementFilter): Promise<RawBuilder<boolean>[]> {
  // What amends an agreement stands on its page.
  const all = [sql<boolean>`a.amends_id is null`];
  if (actor.mkbRouteId) all.push(sql`a.mkb_route_id = ${actor.mkbRouteId}`);
  if (filter.mkbRouteId) all.push(sql`a.mkb_route_id = ${filter.mkbRouteId}`);
  if (filter.state) all.push(sql`a.state = ${filter.state}`);
  if (filter.waitsOn) all.push(isOpen, isUnsignedBy(filter.waitsOn));
  if (filter.text) all.push(await isCalled(tx, filter.text));
  if (filter.after) {
    const { changedAt, id } = filter.after;
    // The first condition is the one that an index can start from.
    all.push(sql`a.changed_at <= ${changedAt}`, sql`(a.changed_at < ${changedAt} or a.id > ${id})`);
  }
  return all;
}

/** As constants, so that the one plan for all values can use the index of open agreements. */
const isOpen = sql<boolean>`a.state in ('sent', 'partly_signed')`;

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

/** Somebody of this party is to sign the text that now counts, and is asked. */
const isUnsignedBy = (party: Party) => sql<boolean>`exists (
  select from signer w where w.institution_id = a.institution_id and w.agreement_id = a.id and w.party = ${party} and ${isUnsigned} and ${isAsked})`;

/** Who still has to sign an open agreement, in the same statement: null for the others. */
const waiting = sql<StoredWaiting[] | null>`
  case when a.state in ('sent', 'partly_signed') then ${rowsOf(sql`
    select w.party, w.name,
      exists (select from refusal f where f.institution_id = a.institution_id and f.agreement_text_id = a.current_text_id
        and f.signer_id = w.id and f.withdrawn_at is null) as refused,
      exists (select from paper_signature k where k.institution_id = a.institution_id and k.agreement_text_id = a.current_text_id
        and k.signer_id = w.id and k.outcome is null) as paper,
      (select max(l.created_at) from task_link l where l.institution_id = w.institution_id and l.purpose = ${sql.lit(signPurpose)}
        and l.subject_id = w.id and l.closed_at is null) as "askedAt"
    from signer w
    where w.institution_id = a.institution_id and w.agreement_id = a.id and ${isUnsigned}
    order by w.position`)} end`;

/** The Mkb-routes to filter by, as far as the role reaches. */
export async function selectMkbRouteOptions(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  let query = tx.selectFrom('mkbRoute').select(['id', 'name']).orderBy('name');
  if (actor.mkbRouteId) query = query.where('id', '=', actor.mkbRouteId);
  return query.execute();
}

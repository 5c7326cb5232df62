import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { AgreementState } from './rules/agreement.ts';
import type { Party } from './rules/party.ts';
import { signPurpose } from './rules/task-purpose.ts';

export const pageSize = 50;

export type AgreementFilter = {
  state: AgreementState | null;
  mkbRouteId: string | null;
  text: string;
  waitsOn: Party | null;
  after: Cursor | null;
};
/** The place behind which the next page starts: the last row's change and id. */
export type Cursor = { changedAt: Date; id: string };

export type AgreementRow = {
  id: string;
  reference: string;
  state: AgreementState;
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
  /** When this signer was asked; a change of address asks anew. */
  askedAt: Date | null;
};

/** One page, newest change first, of what this role reaches. One more row than a page says that there is a next. */
export async function selectAgreementRows(tx: Tx, actor: Actor, filter: AgreementFilter): Promise<AgreementRow[]> {
  let query = tx
    .selectFrom('agreement as a')
    .innerJoin('student as s', (join) =>
      join.onRef('s.institutionId', '=', 'a.institutionId').onRef('s.id', '=', 'a.studentId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 's.institutionId').onRef('p.id', '=', 's.personId'),
    )
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'a.institutionId').onRef('m.id', '=', 'a.mkbRouteId'),
    )
    .leftJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'a.institutionId').onRef('c.id', '=', 'a.companyId'),
    )
    .select([
      'a.id',
      'a.reference',
      'a.state',
      'a.startDate',
      'a.endDate',
      'a.endedOn',
      'a.concludedAt',
      'a.changedAt',
      'a.sentAt',
    ])
    .select(['p.name as studentName', 'c.name as companyName', 'm.name as mkbRouteName', waiting.as('waiting')])
    // What amends an agreement stands on its page.
    .where('a.amendsId', 'is', null)
    .orderBy('a.changedAt', 'desc')
    .orderBy('a.id')
    .limit(pageSize + 1);
  const mkbRouteId = actor.mkbRouteId ?? filter.mkbRouteId;
  if (actor.mkbRouteId && filter.mkbRouteId && actor.mkbRouteId !== filter.mkbRouteId) return [];
  if (mkbRouteId) query = query.where('a.mkbRouteId', '=', mkbRouteId);
  if (filter.state) query = query.where('a.state', '=', filter.state);
  if (filter.waitsOn)
    query = query.where('a.state', 'in', openStates).where(({ exists }) => exists(unsigned(tx, filter.waitsOn)));
  if (filter.text) query = query.where(await agreementsCalled(tx, filter.text));
  if (filter.after) {
    const { changedAt, id } = filter.after;
    // The first condition is the one that an index can start from.
    query = query
      .where('a.changedAt', '<=', changedAt)
      .where((where) => where.or([where('a.changedAt', '<', changedAt), where('a.id', '>', id)]));
  }
  return (await query.execute()).map((row) => ({
    ...row,
    state: row.state as AgreementState,
    waiting: (row.waiting ?? []).map((one) => ({
      ...one,
      askedAt: one.askedAt === null ? null : new Date(one.askedAt),
    })),
  }));
}

const openStates = ['sent', 'partly_signed'] as const;

/** Names that more people, or companies, than this have in them are common. */
const common = { people: 200, companies: 50 };

/**
 * Condition on agreement `a`: a student or company with this in its name, or these digits in its own reference. A rare name is looked up
 * first, and agreements by its ids. A common one has so many that looking through the newest agreements fills a page sooner, however
 * many there are in all.
 */
async function agreementsCalled(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const { rows } = await sql<{ people: string[]; companies: string[] }>`
    select array(select search.ids_named('person', ${pattern}) limit ${common.people + 1}) as people,
           array(select search.ids_named('company', ${pattern}) limit ${common.companies + 1}) as companies`.execute(
    tx,
  );
  const { people = [], companies = [] } = rows[0] ?? {};
  const digits = /^[\d-]+$/.test(text) ? sql` or a.reference like ${`%${text}%`}` : sql``;
  if (people.length > common.people || companies.length > common.companies)
    return sql`((select n.name ilike ${pattern} from student x join person n on n.institution_id = x.institution_id and n.id = x.person_id
        where x.institution_id = a.institution_id and x.id = a.student_id)
      or (select n.name ilike ${pattern} from company n where n.institution_id = a.institution_id and n.id = a.company_id)${digits})`;
  const named = sql`a.id = any(array(
    select y.id from student x join agreement y on y.institution_id = x.institution_id and y.student_id = x.id where x.person_id = ${anyOf(people)}
    union select y.id from agreement y where y.company_id = ${anyOf(companies)}))`;
  return sql`(${named}${digits})`;
}

/** Somebody of this party has not signed the text that now counts. */
const unsigned = (tx: Tx, party: Party | null) =>
  tx
    .selectFrom('signer as w')
    .select('w.id')
    .whereRef('w.institutionId', '=', sql.ref('a.institution_id'))
    .whereRef('w.agreementId', '=', sql.ref('a.id'))
    .where('w.party', '=', party)
    .where('w.removedAt', 'is', null)
    .where(
      sql<boolean>`not exists (select from signature g where g.institution_id = a.institution_id and g.agreement_text_id = a.current_text_id and g.signer_id = w.id)`,
    );

/** Who still has to sign an open agreement, in the same statement: null for the others. */
const waiting = sql<(Omit<Waiting, 'askedAt'> & { askedAt: string | null })[] | null>`
  case when a.state in ('sent', 'partly_signed') then ${rowsOf(sql`
    select w.party, w.name,
      exists (select from refusal f where f.institution_id = a.institution_id and f.agreement_text_id = a.current_text_id
        and f.signer_id = w.id and f.withdrawn_at is null) as refused,
      (select max(l.created_at) from task_link l where l.institution_id = w.institution_id and l.purpose = ${sql.lit(signPurpose)}
        and l.subject_id = w.id and l.closed_at is null) as "askedAt"
    from signer w
    where w.institution_id = a.institution_id and w.agreement_id = a.id and w.removed_at is null
      and not exists (select from signature g where g.institution_id = a.institution_id and g.agreement_text_id = a.current_text_id
        and g.signer_id = w.id)
    order by w.position`)} end`;

/** The Mkb-routes to filter by, as far as the role reaches. */
export async function selectMkbRouteOptions(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  let query = tx.selectFrom('mkbRoute').select(['id', 'name']).orderBy('name');
  if (actor.mkbRouteId) query = query.where('id', '=', actor.mkbRouteId);
  return query.execute();
}

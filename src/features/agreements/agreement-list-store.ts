import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { remembered } from '../../platform/db/remembered.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { type SavedView, selectViews } from './archive/view-store.ts';
import { listConditions } from './list-conditions-store.ts';
import type { AgreementState } from './rules/agreement.ts';
import type { Cursor } from './rules/cursor.ts';
import type { Lack } from './rules/lack.ts';
import { type AgreementFilter, type ListOrder, orderOf } from './rules/list-filter.ts';
import type { Party } from './rules/party.ts';

export const pageSize = 25;

/** What the list shows of an agreement. */
export type AgreementRow = {
  id: string;
  reference: string;
  state: AgreementState;
  studentName: string;
  companyName: string | null;
  mkbRouteName: string;
  startDate: string | null;
  /** As agreed, or earlier when it was ended. */
  lastDay: string | null;
  concludedAt: Date | null;
  changedAt: Date;
  /** Since when the one is asked who waits longest; null when nobody is. */
  waitingSince: Date | null;
  lacks: Lack | null;
  /** Whose signature it waits for, in order; empty when it waits for nobody. */
  waiting: Waiting[];
};

/** What the JSON face gives besides. */
export type AgreementItem = AgreementRow & {
  language: Lang;
  mkbRouteId: string;
  cohortId: string;
  studentId: string;
  companyId: string | null;
  endDate: string | null;
  endedOn: string | null;
};

export type Waiting = {
  party: Party;
  name: string;
  /** This signer refused. */
  refused: boolean;
  /** A signature on paper of this signer waits for a second look. */
  paper: boolean;
};

/** No more than what is shown: each column of each line costs as it is written, sent and read. */
const shown = sql`a.id, a.reference, a.state, a.student_name, a.company_name, m.name as mkb_route_name, a.start_date, a.last_day, a.concluded_at,
  a.changed_at, a.waiting_since, a.lacks, a.waiting`;
const given = sql`a.language, a.mkb_route_id, a.cohort_id, a.student_id, a.company_id, a.end_date, a.ended_on`;

const pageOf =
  <Row>(columns: RawBuilder<unknown>) =>
  async (
    tx: Tx,
    actor: Actor,
    filter: AgreementFilter,
    { after, now }: { after: Cursor | null; now: Date },
  ): Promise<Row[]> => {
    const conditions = await listConditions(tx, actor, filter, now);
    return (await listPage<Row>(conditions, orderOf(filter), after, columns).execute(tx)).rows;
  };

/** One page of what this role reaches, in the order of the filter. One more row than a page says that there is a next. */
export const selectAgreementRows = pageOf<AgreementRow>(shown);

/** The same page with all that the JSON face gives. */
export const selectAgreementItems = pageOf<AgreementItem>(sql`${shown}, ${given}`);

/** The statement of a page: one walk along the index of its order, or of what it is narrowed to. */
export function listPage<Row = AgreementRow>(
  conditions: readonly RawBuilder<boolean>[],
  order: ListOrder,
  after: Cursor | null,
  columns: RawBuilder<unknown> = shown,
): RawBuilder<Row> {
  const from = after ? [sql<boolean>`${sortedFrom(order, after)}`] : [];
  return sql<Row>`
    select ${columns}
    from agreement a join mkb_route m on m.institution_id = a.institution_id and m.id = a.mkb_route_id
    where ${sql.join([...conditions, ...from], sql` and `)}
    order by ${sortedBy[order]}
    limit ${sql.lit(pageSize + 1)}`;
}

export const sortedBy: Record<ListOrder, RawBuilder<unknown>> = {
  recent: sql`a.changed_at desc, a.id`,
  end: sql`a.last_day desc, a.id`,
  waiting: sql`a.waiting_since, a.id`,
};

/** The first condition of each is the one that an index can start from. */
function sortedFrom(order: ListOrder, { at, id }: Cursor): RawBuilder<boolean> {
  switch (order) {
    case 'recent':
      return sql`a.changed_at <= ${new Date(at)} and (a.changed_at < ${new Date(at)} or a.id > ${id})`;
    case 'end':
      return sql`a.last_day <= ${at} and (a.last_day < ${at} or a.id > ${id})`;
    case 'waiting':
      return sql`a.waiting_since >= ${new Date(at)} and (a.waiting_since > ${new Date(at)} or a.id > ${id})`;
  }
}

/** The place of a row in a list of this order. */
export function cursorAt(row: AgreementRow, order: ListOrder): Cursor {
  const at = {
    recent: row.changedAt.toISOString(),
    end: row.lastDay ?? '',
    waiting: row.waitingSince?.toISOString() ?? '',
  };
  return { at: at[order], id: row.id };
}

export type ListChoices = {
  mkbRoutes: { id: string; name: string }[];
  /** Of the Mkb-route that is chosen; empty while none is. */
  cohorts: { id: string; name: string }[];
  /** Of the person and of the hogeschool. */
  views: SavedView[];
};

/** What to filter by, as far as the role reaches. */
export async function selectListChoices(tx: Tx, actor: Actor, filter: AgreementFilter): Promise<ListChoices> {
  const [routes, views] = await Promise.all([
    routesAndCohorts(tx, actor.mkbRouteId, actor.mkbRouteId ?? filter.mkbRouteId),
    selectViews(tx, actor),
  ]);
  return { ...routes, views };
}

type RouteChoices = Pick<ListChoices, 'mkbRoutes' | 'cohorts'>;

/** The same for everybody with this reach, so they are remembered apart from what is somebody's own. */
const routesAndCohorts = remembered(
  async (tx: Tx, ownId: string | null, chosenId: string | null): Promise<RouteChoices> => {
    const own = ownId ? sql`where m.id = ${ownId}` : sql``;
    const { rows } = await sql<RouteChoices>`
      select ${rowsOf(sql`select m.id, m.name from mkb_route m ${own} order by m.name`)} as mkb_routes,
        ${rowsOf(sql`select c.id, c.name from cohort c where c.mkb_route_id = ${chosenId} order by c.start_date desc, c.name`)} as cohorts`.execute(
      tx,
    );
    return rows[0] ?? { mkbRoutes: [], cohorts: [] };
  },
);

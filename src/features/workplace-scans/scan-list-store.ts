import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { anyOf, type Tx } from '../../platform/db/db.ts';
import { namePattern } from '../../platform/db/name-pattern.ts';
import type { ListState, ScanFilter } from './rules/list-filter.ts';
import type { Outcome } from './rules/outcome.ts';
import type { ScanState } from './rules/scan.ts';
import type { Respondent } from './rules/statement.ts';
import type { RescanReason } from './rules/validity.ts';

export type ScanRow = {
  id: string;
  companyId: string;
  companyName: string;
  functionTitle: string;
  location: string;
  studentName: string | null;
  ownerName: string;
  state: ScanState;
  outcome: Outcome | null;
  validUntil: IsoDate | null;
  startedAt: Date;
  isFollowed: boolean;
  rescanReasons: RescanReason[];
  /** Whose part is waited for, while it is being filled in. */
  waitingFor: Respondent[];
};

/** After which scan of the list to go on. */
export type ListCursor = { startedAt: Date; id: string };

/** Scans that this role reaches of what the filter asks for, the newest first: one walk along an index. */
export async function selectScanRows(
  tx: Tx,
  actor: Actor,
  filter: ScanFilter,
  { after, limit }: { after: ListCursor | null; limit: number },
): Promise<ScanRow[]> {
  const conditions = await listConditions(tx, actor, filter);
  if (after) conditions.push(sql`(s.started_at, s.id) < (${after.startedAt}, ${after.id}::uuid)`);
  const { rows } = await listStatement(conditions, limit).execute(tx);
  return rows;
}

export const listStatement = (conditions: readonly RawBuilder<boolean>[], limit: number): RawBuilder<ScanRow> =>
  sql<ScanRow>`
    select s.id, s.company_id, c.name as company_name, s.function_title, w.location, p.name as student_name, o.name as owner_name, s.state,
      s.outcome, s.valid_until::text as valid_until, s.started_at, s.followed_at is not null as is_followed, s.rescan_reasons,
      case when s.state = 'asked' then array(select q.respondent from workplace_scan_part q
        where q.institution_id = s.institution_id and q.scan_id = s.id and q.sent_at is null) else '{}' end as waiting_for
    from workplace_scan s
    join company c on c.institution_id = s.institution_id and c.id = s.company_id
    join workplace w on w.institution_id = s.institution_id and w.id = s.workplace_id
    join person o on o.institution_id = s.institution_id and o.id = s.owner_id
    left join student t on t.institution_id = s.institution_id and t.id = s.student_id
    left join person p on p.institution_id = t.institution_id and p.id = t.person_id
    ${conditions.length > 0 ? sql`where ${sql.join([...conditions], sql` and `)}` : sql``}
    order by s.started_at desc, s.id desc
    limit ${sql.lit(limit)}`;

/** Conditions on scan `s`. */
export async function listConditions(tx: Tx, actor: Actor, filter: ScanFilter): Promise<RawBuilder<boolean>[]> {
  const all: RawBuilder<boolean>[] = [];
  if (actor.companyId) all.push(sql`s.company_id = ${actor.companyId}`);
  if (actor.mkbRouteId) all.push(sql`(s.mkb_route_id is null or s.mkb_route_id = ${actor.mkbRouteId})`);
  if (filter.mkbRouteId) all.push(sql`s.mkb_route_id = ${filter.mkbRouteId}`);
  if (filter.own) all.push(sql`s.owner_id = ${actor.personId}`);
  if (filter.state) all.push(stateConditions[filter.state]);
  if (filter.waitsOn)
    all.push(
      sql`s.state = 'asked'`,
      sql`exists (select from workplace_scan_part q where q.institution_id = s.institution_id
      and q.scan_id = s.id and q.respondent = ${filter.waitsOn} and q.sent_at is null)`,
    );
  if (filter.company) all.push(await isOfCompany(tx, filter.company));
  return all;
}

// As constants, so that the one plan for all values can use the index of each.
const stateConditions: Record<ListState, RawBuilder<boolean>> = {
  asked: sql`s.state = 'asked'`,
  talk: sql`s.state = 'talk'`,
  valid: sql`s.state = 'concluded' and s.followed_at is null and s.rescan_since is null and s.outcome <> 'not_yet_suitable'`,
  not_yet_suitable: sql`s.state = 'concluded' and s.followed_at is null and s.outcome = 'not_yet_suitable'`,
  rescan: sql`s.state = 'concluded' and s.followed_at is null and s.rescan_since is not null`,
  followed: sql`s.state = 'concluded' and s.followed_at is not null`,
  withdrawn: sql`s.state = 'withdrawn'`,
};

/** A name that more companies than this have in them is common. */
const common = 200;

/** Condition on scan `s`: of a company with this in its name. A rare name is looked up first; a common one fills a page soon anyhow. */
async function isOfCompany(tx: Tx, text: string): Promise<RawBuilder<boolean>> {
  const pattern = namePattern(text);
  const { rows } = await sql<{ id: string }>`
    select id from search.named_like(${pattern}, 'company', ${common + 1})`.execute(tx);
  if (rows.length > common) return sql`(case when c.name ilike ${pattern} then true end)`;
  return sql`s.company_id = ${anyOf(rows.map(({ id }) => id))}`;
}

/** The Mkb-routes to choose from, as far as the role reaches. */
export async function selectMkbRouteChoices(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('mkbRoute')
    .select(['id', 'name'])
    .$if(actor.mkbRouteId !== null, (query) => query.where('id', '=', actor.mkbRouteId ?? ''))
    .orderBy('name')
    .limit(500)
    .execute();
}

import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Outcome } from './rules/outcome.ts';
import type { ConcludedScan, RescanReason, Scanned } from './rules/validity.ts';
import { coachOn } from './workplace-now-store.ts';

export type StandingScan = { scan: ConcludedScan; workplace: Scanned; rescanReasons: RescanReason[] };

/** The scans that count for a workplace, by their ids, each with the workplace as it is on a day. */
export async function selectStandingScans(
  tx: Tx,
  on: IsoDate,
  { after, limit }: { after: string | null; limit: number },
): Promise<StandingScan[]> {
  const { rows } = await sql<{
    id: string;
    companyId: string;
    functionTitle: string;
    coachPersonId: string | null;
    outcome: Outcome;
    validUntil: IsoDate;
    concludedOn: IsoDate;
    rescanReasons: RescanReason[];
    nowCompanyId: string;
    nowTitle: string;
    nowCoachId: string | null;
  }>`
    select s.id, s.company_id, s.function_title, s.coach_person_id, s.outcome, s.valid_until::text as valid_until,
      (s.concluded_at at time zone 'Europe/Amsterdam')::date::text as concluded_on, s.rescan_reasons, w.company_id as now_company_id,
      w.function_title as now_title, n.person_id as now_coach_id
    from workplace_scan s
    join workplace w on w.institution_id = s.institution_id and w.id = s.workplace_id
    left join lateral (${coachOn(on)}) n on true
    where s.state = 'concluded' and s.followed_at is null and (${after}::uuid is null or s.id > ${after}::uuid)
    order by s.id
    limit ${limit}`.execute(tx);
  return rows.map(({ id, outcome, validUntil, concludedOn, rescanReasons, ...row }) => ({
    scan: {
      id,
      outcome,
      validUntil,
      concludedOn,
      scanned: { companyId: row.companyId, functionTitle: row.functionTitle, coachPersonId: row.coachPersonId },
    },
    workplace: { companyId: row.nowCompanyId, functionTitle: row.nowTitle, coachPersonId: row.nowCoachId },
    rescanReasons,
  }));
}

/** Holds a scan that counts until the transaction ends; false when it no longer does. */
export async function lockStandingScan(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('workplaceScan')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'concluded')
    .where('followedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

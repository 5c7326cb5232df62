import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Outcome } from './rules/outcome.ts';
import type { ConcludedScan, Scanned } from './rules/validity.ts';

/** Who coaches at workplace `w` on a day, as a lateral: `person_id` and `name`. */
export const coachOn = (on: RawBuilder<string> | string) => sql`
  select h.person_id, u.name from workplace_coach h
  join person u on u.institution_id = h.institution_id and u.id = h.person_id
  where h.institution_id = w.institution_id and h.workplace_id = w.id and h.valid_from <= ${on} and (h.valid_until is null or h.valid_until >= ${on})
  order by h.valid_from desc limit 1`;

/** A workplace as it is on a day, with the scan that counts for it and the one that is open. */
export type WorkplaceNow = {
  workplaceId: string;
  companyId: string;
  companyName: string;
  location: string;
  now: Scanned;
  coachName: string | null;
  standing: ConcludedScan | null;
  /** The scan that is open, if there is one. */
  openId: string | null;
};

type Row = {
  workplaceId: string;
  companyId: string;
  companyName: string;
  location: string;
  functionTitle: string;
  nowCoachId: string | null;
  coachName: string | null;
  scanId: string | null;
  concludedOn: IsoDate | null;
  outcome: Outcome | null;
  validUntil: IsoDate | null;
  scannedCompanyId: string;
  scannedTitle: string;
  scannedCoachId: string | null;
  openId: string | null;
};

/** The workplaces of a company on a day, or only one of them, by location. */
export async function selectWorkplacesNow(
  tx: Tx,
  which: { companyId: string } | { workplaceId: string },
  on: IsoDate,
): Promise<WorkplaceNow[]> {
  const condition = 'workplaceId' in which ? sql`w.id = ${which.workplaceId}` : sql`w.company_id = ${which.companyId}`;
  const { rows } = await sql<Row>`
    select w.id as workplace_id, w.company_id, c.name as company_name, w.location, w.function_title, n.person_id as now_coach_id, n.name as coach_name,
      s.id as scan_id, (s.concluded_at at time zone 'Europe/Amsterdam')::date::text as concluded_on, s.outcome, s.valid_until::text as valid_until,
      s.company_id as scanned_company_id, s.function_title as scanned_title, s.coach_person_id as scanned_coach_id, o.id as open_id
    from workplace w
    join company c on c.institution_id = w.institution_id and c.id = w.company_id
    left join workplace_scan s on s.institution_id = w.institution_id and s.workplace_id = w.id and s.state = 'concluded' and s.followed_at is null
    left join workplace_scan o on o.institution_id = w.institution_id and o.workplace_id = w.id and o.state in ('asked', 'talk')
    left join lateral (${coachOn(on)}) n on true
    where ${condition}
    order by w.location, w.function_title, w.id
    limit 500`.execute(tx);
  return rows.map((row) => ({
    workplaceId: row.workplaceId,
    companyId: row.companyId,
    companyName: row.companyName,
    location: row.location,
    now: { companyId: row.companyId, functionTitle: row.functionTitle, coachPersonId: row.nowCoachId },
    coachName: row.coachName,
    standing: standingOf(row),
    openId: row.openId,
  }));
}

function standingOf({ scanId, concludedOn, outcome, validUntil, ...row }: Row): ConcludedScan | null {
  if (!scanId || !concludedOn || !outcome || !validUntil) return null;
  const scanned = {
    companyId: row.scannedCompanyId,
    functionTitle: row.scannedTitle,
    coachPersonId: row.scannedCoachId,
  };
  return { id: scanId, concludedOn, outcome, validUntil, scanned };
}

/** Holds a workplace until the transaction ends, so that two scans of it do not start at once. */
export async function lockWorkplace(tx: Tx, workplaceId: string): Promise<void> {
  await tx.selectFrom('workplace').select('id').where('id', '=', workplaceId).forUpdate().execute();
}

import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { listConditions } from '../list-conditions-store.ts';
import type { AgreementState } from '../rules/agreement.ts';
import type { Lack } from '../rules/lack.ts';
import type { AgreementFilter } from '../rules/list-filter.ts';
import type { Party } from '../rules/party.ts';

export type ExportRow = {
  reference: string;
  state: AgreementState;
  studentName: string;
  studentNumber: string;
  companyName: string | null;
  kvkNumber: string | null;
  programmeName: string;
  mkbRouteName: string;
  versionNumber: number;
  cohortName: string;
  startDate: string | null;
  endDate: string | null;
  endedOn: string | null;
  sentAt: Date | null;
  concludedAt: Date | null;
  waitingSince: Date | null;
  lacks: Lack | null;
  /** Whose signature it waits for; null when it waits for nobody. */
  waitsOn: Party[] | null;
};

/**
 * The next rows of what this role reaches, by their number: that never changes, so nothing that is written between two parts of an
 * export makes a row fall out or come twice. `after`: the last number that was had; empty at the start.
 */
export async function selectExportRows(
  tx: Tx,
  actor: Actor,
  filter: AgreementFilter,
  { after, limit, now }: { after: string; limit: number; now: Date },
): Promise<ExportRow[]> {
  const conditions = [...(await listConditions(tx, actor, filter, now)), sql<boolean>`a.reference > ${after}`];
  const { rows } = await sql<ExportRow>`
    select a.reference, a.state, a.student_name, s.student_number, a.company_name, c.kvk_number, p.name as programme_name, m.name as mkb_route_name,
      v.number as version_number, h.name as cohort_name, a.start_date, a.end_date, a.ended_on, a.sent_at, a.concluded_at, a.waiting_since, a.lacks,
      ${waitsOn} as waits_on
    from agreement a
    join mkb_route m on m.institution_id = a.institution_id and m.id = a.mkb_route_id
    join programme p on p.institution_id = m.institution_id and p.id = m.programme_id
    join mkb_route_version v on v.institution_id = a.institution_id and v.id = a.mkb_route_version_id
    join cohort h on h.institution_id = a.institution_id and h.id = a.cohort_id
    join student s on s.institution_id = a.institution_id and s.id = a.student_id
    left join company c on c.institution_id = a.institution_id and c.id = a.company_id
    where ${sql.join(conditions, sql` and `)}
    order by a.reference
    limit ${sql.lit(limit)}`.execute(tx);
  return rows;
}

/** As the list says it; null when the agreement is not open. */
const waitsOn: RawBuilder<Party[] | null> = sql`case when a.state in ('sent', 'partly_signed') then array(
  select w.party from jsonb_to_recordset(a.waiting) as w (party text)) end`;

/** How many agreements a filter finds. */
export async function countFound(tx: Tx, actor: Actor, filter: AgreementFilter, now: Date): Promise<number> {
  const conditions = await listConditions(tx, actor, filter, now);
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from agreement a where ${sql.join(conditions, sql` and `)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

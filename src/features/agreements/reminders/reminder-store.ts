import { sql } from 'kysely';
import { addDays, addYears, dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import type { Reminded } from '../../../kernel/reminders.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { signPurpose } from '../rules/task-purpose.ts';

export type RemindableLink = Reminded & { taskLinkId: string; signerId: string; agreementId: string };

/**
 * Links to sign that are open, in agreements that are out, with how often was reminded. Only of those who were asked at least so
 * many days ago and were not reminded as often as can be; nobody whose mail was refused, came back or still waits.
 */
export async function selectRemindable(
  tx: Tx,
  { firstDay, most, now }: { firstDay: number; most: number; now: Date },
): Promise<RemindableLink[]> {
  const { rows } = await sql<{
    taskLinkId: string;
    signerId: string;
    agreementId: string;
    askedAt: Date;
    number: number | null;
    at: Date | null;
  }>`
    select l.id as task_link_id, l.created_at as asked_at, s.id as signer_id, s.agreement_id, r.number, r.at
    from task_link l
    join signer s on s.institution_id = l.institution_id and s.id = l.subject_id
    join agreement a on a.institution_id = s.institution_id and a.id = s.agreement_id
    left join lateral (select number, at from reminder m where m.institution_id = l.institution_id and m.task_link_id = l.id
      order by number desc limit 1) r on true
    left join lateral (select state, bounced_at from mail m where m.institution_id = l.institution_id and m.subject_id = s.id
      and m.task_link_id = l.id order by m.created_at desc limit 1) k on true
    where l.purpose = ${sql.lit(signPurpose)} and l.closed_at is null and l.expires_at > ${now}
      and l.created_at < ${startOf(addDays(dateInNetherlands(now), 1 - firstDay))}
      and a.state in ('sent', 'partly_signed') and coalesce(r.number, 0) < ${most}
      and k.state = 'accepted' and k.bounced_at is null
    order by l.created_at`.execute(tx);
  return rows.map(({ number, at, ...link }) => ({ ...link, last: number !== null && at ? { number, at } : null }));
}

/** Notes a reminder; false when another process just did. */
export async function insertReminder(
  tx: Tx,
  reminder: { institutionId: string; taskLinkId: string; signerId: string; number: number; at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('reminder')
    .values(reminder)
    .onConflict((conflict) => conflict.columns(['institutionId', 'taskLinkId', 'number']).doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The number of the last reminder of a link; 0 when there was none. */
export async function selectLastNumber(tx: Tx, taskLinkId: string): Promise<number> {
  const row = await tx
    .selectFrom('reminder')
    .select('number')
    .where('taskLinkId', '=', taskLinkId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Agreements that are out with a representative who did not sign, of students who are of age on this day. */
export async function selectComingOfAge(tx: Tx, today: IsoDate, adultAge: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.id from signer s
    join agreement a on a.institution_id = s.institution_id and a.id = s.agreement_id
    join agreement_text t on t.institution_id = a.institution_id and t.id = a.current_text_id
    where s.party = 'legal_representative' and s.lapsed_at is null and s.removed_at is null and a.state in ('sent', 'partly_signed')
      and t.terms #>> '{parties,student,birthDate}' <= ${addYears(today, -adultAge)}`.execute(tx);
  return rows.map(({ id }) => id);
}

const startOf = (day: IsoDate) => sql`(${day}::date::timestamp at time zone 'Europe/Amsterdam')`;

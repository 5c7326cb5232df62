import { sql } from 'kysely';
import { addDays, dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Reminded } from '../../kernel/reminders.ts';
import type { Tx } from '../../platform/db/db.ts';
import { scanPurpose } from './rules/task-purpose.ts';

export type RemindableLink = Reminded & { taskLinkId: string; partId: string; scanId: string };

/**
 * Links to parts that were not sent, of scans that are being filled in, with how often was reminded. Only of those who were asked at
 * least so many days ago and were not reminded as often as can be; nobody whose mail was refused, came back or still waits.
 */
export async function selectRemindable(
  tx: Tx,
  { firstDay, most, now }: { firstDay: number; most: number; now: Date },
): Promise<RemindableLink[]> {
  const askedBefore = addDays(dateInNetherlands(now), 1 - firstDay);
  const { rows } = await sql<Omit<RemindableLink, 'last'> & { number: number | null; at: Date | null }>`
    select l.id as task_link_id, l.created_at as asked_at, q.id as part_id, q.scan_id, r.number, r.at
    from task_link l
    join workplace_scan_part q on q.institution_id = l.institution_id and q.id = l.subject_id
    join workplace_scan s on s.institution_id = q.institution_id and s.id = q.scan_id
    left join lateral (select number, at from workplace_scan_reminder m where m.institution_id = l.institution_id and m.task_link_id = l.id
      order by number desc limit 1) r on true
    left join lateral (select state, bounced_at from mail m where m.institution_id = l.institution_id and m.subject_id = q.id
      and m.task_link_id = l.id order by m.created_at desc limit 1) k on true
    where l.purpose = ${sql.lit(scanPurpose)} and l.closed_at is null and l.expires_at > ${now}
      and l.created_at < (${askedBefore}::date::timestamp at time zone 'Europe/Amsterdam')
      and s.state = 'asked' and q.sent_at is null and coalesce(r.number, 0) < ${most}
      and k.state = 'accepted' and k.bounced_at is null
    order by l.created_at
    limit 2000`.execute(tx);
  return rows.map(({ number, at, ...link }) => ({ ...link, last: number !== null && at ? { number, at } : null }));
}

/** Notes a reminder; false when another process just did. */
export async function insertReminder(
  tx: Tx,
  reminder: { institutionId: string; taskLinkId: string; partId: string; number: number; at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('workplaceScanReminder')
    .values(reminder)
    .onConflict((conflict) => conflict.columns(['institutionId', 'taskLinkId', 'number']).doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The number of the last reminder of a link; 0 when there was none. */
export async function selectLastNumber(tx: Tx, taskLinkId: string): Promise<number> {
  const row = await tx
    .selectFrom('workplaceScanReminder')
    .select('number')
    .where('taskLinkId', '=', taskLinkId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** What became of the mail to each part: when it was sent last, whether it was refused or came back, and how often was reminded. */
export type PartMail = {
  partId: string;
  state: string;
  at: Date;
  bouncedAt: Date | null;
  pressedAt: Date | null;
  reminders: number;
};

export async function selectPartMails(tx: Tx, partIds: readonly string[]): Promise<PartMail[]> {
  const { rows } = await sql<PartMail>`
    select distinct on (m.subject_id) m.subject_id as part_id, m.state, m.created_at as at, m.bounced_at, l.pressed_at,
      (select count(*) from workplace_scan_reminder r where r.institution_id = m.institution_id and r.part_id = m.subject_id)::int as reminders
    from mail m left join task_link l on l.institution_id = m.institution_id and l.id = m.task_link_id
    where m.subject_id = any(${[...partIds]}::uuid[]) and m.kind in ('scan_request', 'scan_reminder')
    order by m.subject_id, m.created_at desc`.execute(tx);
  return rows;
}

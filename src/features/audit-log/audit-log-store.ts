import { sql } from 'kysely';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { LoggedEvent } from './rules/shown-entries.ts';

export type WantedEvents = {
  /** Calendar dates in the Netherlands, both included. */
  from: string | null;
  until: string | null;
  /** A part of the name of who did it. */
  who: string;
  kind: string | null;
  action: string | null;
  /** A part of what changed. */
  text: string;
  /** False for whoever may not read students: their lines are then not searched for text, or searching would tell what they hold. */
  searchStudents: boolean;
  /** One thing only. */
  thing: string | null;
};

/** One page of the log, the newest first. */
export async function selectAuditEvents(
  tx: Tx,
  wanted: WantedEvents,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ events: LoggedEvent[]; more: boolean }> {
  const events = await wantedLines(tx, wanted)
    .select(columns)
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .offset(offset)
    .execute();
  return { events: events.slice(0, limit), more: events.length > limit };
}

/** How many lines are wanted, and the highest of their numbers; 0 when there is none. */
export async function countAuditEvents(tx: Tx, wanted: WantedEvents): Promise<{ count: number; last: number }> {
  const { count, last } = await wantedLines(tx, wanted)
    .select([(eb) => eb.fn.countAll<string>().as('count'), (eb) => eb.fn.max('number').as('last')])
    .executeTakeFirstOrThrow();
  return { count: Number(count), last: Number(last ?? 0) };
}

/** Wanted lines with a number of at most `from`, the highest first: the next batch goes on below the last of them. */
export async function selectAuditEventsFrom(
  tx: Tx,
  wanted: WantedEvents,
  { from, limit }: { from: number; limit: number },
): Promise<LoggedEvent[]> {
  return wantedLines(tx, wanted)
    .select(columns)
    .where('number', '<=', from)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

const columns = [
  'number',
  'id',
  'at',
  'actorKind',
  'actorName',
  'action',
  'subjectKind',
  'subjectId',
  'before',
  'after',
] as const;

function wantedLines(tx: Tx, wanted: WantedEvents) {
  let query = auditLines(tx);
  if (wanted.from)
    query = query.where(sql<boolean>`at >= ${wanted.from}::date::timestamp at time zone 'Europe/Amsterdam'`);
  if (wanted.until)
    query = query.where(sql<boolean>`at < (${wanted.until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
  if (wanted.who) query = query.where(sql<boolean>`position(${wanted.who.toLowerCase()} in lower(actor_name)) > 0`);
  if (wanted.kind) query = query.where('subjectKind', '=', wanted.kind);
  if (wanted.action) query = query.where('action', '=', wanted.action);
  if (wanted.text) {
    const values = sql<string>`lower(concat_ws(' ', before, after))`;
    query = query.where(sql<boolean>`position(${wanted.text.toLowerCase()} in ${values}) > 0`);
    if (!wanted.searchStudents) query = query.where('subjectKind', '<>', 'student');
  }
  if (wanted.thing) query = query.where('subjectId', '=', wanted.thing);
  return query;
}

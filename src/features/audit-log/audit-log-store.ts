import { sql } from 'kysely';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import type { Tx } from '../../platform/db/db.ts';

export type LoggedEvent = {
  number: number;
  id: string;
  at: Date;
  actorKind: string;
  /** Null when what is personal in this line was erased; `before` and `after` are then null too. */
  actorName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: unknown;
  after: unknown;
};

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

/** Lines of the log, the newest first. */
export async function selectAuditEvents(
  tx: Tx,
  wanted: WantedEvents,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ events: LoggedEvent[]; more: boolean }> {
  let query = auditLines(tx).select([
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
  ]);
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
  const events = await query
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .offset(offset)
    .execute();
  return { events: events.slice(0, limit), more: events.length > limit };
}

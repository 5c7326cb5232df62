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
  /** One thing only. */
  thing: string | null;
  page: number;
};

export const pageSize = 50;

/** The newest lines of the log first. */
export async function selectAuditEvents(
  tx: Tx,
  wanted: WantedEvents,
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
  if (wanted.thing) query = query.where('subjectId', '=', wanted.thing);
  const events = await query
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(pageSize + 1)
    .offset((wanted.page - 1) * pageSize)
    .execute();
  return { events: events.slice(0, pageSize), more: events.length > pageSize };
}

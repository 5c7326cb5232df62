import type { Tx } from '../../platform/db/db.ts';
import type { Delivery, DeliveryState, StoredEvent } from './rules/webhook.ts';

export const pageSize = 50;

const deliveriesWithEvent = (tx: Tx) =>
  tx
    .selectFrom('webhookDelivery as d')
    .innerJoin('event as e', (join) =>
      join.onRef('e.institutionId', '=', 'd.institutionId').onRef('e.id', '=', 'd.eventId'),
    )
    .select(['d.id', 'd.webhookId', 'd.state', 'd.attempts', 'd.fault', 'd.status', 'd.createdAt', 'd.queuedAt'])
    .select(['d.triedAt', 'e.id as eventId', 'e.kind', 'e.subjectId', 'e.state as eventState', 'e.at']);

type Row = Awaited<ReturnType<ReturnType<typeof deliveriesWithEvent>['executeTakeFirstOrThrow']>>;

const eventOf = ({ eventId, kind, subjectId, eventState, at }: Row): StoredEvent => ({
  id: eventId,
  kind,
  subjectId,
  state: eventState,
  at,
});

/** One page of what went to a webhook, the newest first. One more than a page says that there is a next. */
export async function selectDeliveries(
  tx: Tx,
  webhookId: string,
  wanted: { state: DeliveryState | null; page: number },
): Promise<Delivery[]> {
  const rows = await deliveriesWithEvent(tx)
    .where('d.webhookId', '=', webhookId)
    .$if(wanted.state !== null, (query) => query.where('d.state', '=', wanted.state ?? ''))
    .orderBy('d.createdAt', 'desc')
    .orderBy('d.id')
    .offset((wanted.page - 1) * pageSize)
    .limit(pageSize + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    event: eventOf(row),
    state: row.state as DeliveryState,
    attempts: row.attempts,
    fault: row.fault,
    status: row.status,
    createdAt: row.createdAt,
    triedAt: row.triedAt,
  }));
}

export type DueDelivery = { id: string; webhookId: string; queuedAt: Date; event: StoredEvent };

/** A delivery that still waits; null when it is done, given up, or gone. */
export async function selectDueDelivery(tx: Tx, id: string): Promise<DueDelivery | null> {
  const row = await deliveriesWithEvent(tx).where('d.id', '=', id).where('d.state', '=', 'waiting').executeTakeFirst();
  return row ? { id: row.id, webhookId: row.webhookId, queuedAt: row.queuedAt, event: eventOf(row) } : null;
}

export async function markDelivered(tx: Tx, id: string, status: number, now: Date): Promise<void> {
  await tx
    .updateTable('webhookDelivery')
    .set(({ eb }) => ({
      state: 'delivered',
      attempts: eb('attempts', '+', 1),
      fault: null,
      status,
      triedAt: now,
      deliveredAt: now,
    }))
    .where('id', '=', id)
    .where('state', '<>', 'delivered')
    .execute();
}

export async function markAttempt(
  tx: Tx,
  id: string,
  attempt: { fault: string; status: number | null; isLast: boolean },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('webhookDelivery')
    .set(({ eb }) => ({
      state: attempt.isLast ? 'failed' : 'waiting',
      attempts: eb('attempts', '+', 1),
      fault: attempt.fault,
      status: attempt.status,
      triedAt: now,
    }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Gives up without an attempt, or all that waits for a webhook. */
export async function giveUp(tx: Tx, which: { id: string } | { webhookId: string }, fault: string): Promise<void> {
  const [column, value] = 'id' in which ? (['id', which.id] as const) : (['webhookId', which.webhookId] as const);
  await tx
    .updateTable('webhookDelivery')
    .set({ state: 'failed', fault })
    .where(column, '=', value)
    .where('state', '=', 'waiting')
    .execute();
}

/** Puts a delivery of this webhook that did not come through in the queue anew; false when there is none. */
export async function queueAgain(tx: Tx, webhookId: string, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('webhookDelivery')
    .set({ state: 'waiting', queuedAt: now })
    .where('id', '=', id)
    .where('webhookId', '=', webhookId)
    .where('state', '<>', 'delivered')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

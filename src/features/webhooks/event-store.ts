import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { keptMs } from './rules/fate.ts';
import type { StoredEvent } from './rules/webhook.ts';

/** Writes an event and, for every webhook that is on, a delivery; answers with the ids of these. One statement. */
export async function insertEvent(tx: Tx, institutionId: string, event: StoredEvent): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with happened as (
      insert into event (institution_id, id, kind, subject_id, state, at)
      values (${institutionId}, ${event.id}, ${event.kind}, ${event.subjectId}, ${event.state}, ${event.at})
      returning institution_id, id, at)
    insert into webhook_delivery (institution_id, id, webhook_id, event_id, state, created_at, queued_at)
    select h.institution_id, gen_random_uuid(), w.id, h.id, 'waiting', h.at, h.at
    from happened h join webhook w on w.institution_id = h.institution_id and w.state = 'on'
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** An event for one webhook only. */
export async function insertEventFor(
  tx: Tx,
  institutionId: string,
  webhookId: string,
  event: StoredEvent,
  deliveryId: string,
): Promise<void> {
  await tx
    .insertInto('event')
    .values({ institutionId, ...event })
    .execute();
  await tx
    .insertInto('webhookDelivery')
    .values({
      institutionId,
      id: deliveryId,
      webhookId,
      eventId: event.id,
      state: 'waiting',
      createdAt: event.at,
      queuedAt: event.at,
    })
    .execute();
}

/** Removes some events, with their deliveries, that are kept long enough; what another is removing is left to it. */
export async function forgetOldEvents(tx: Tx, now: Date): Promise<void> {
  await sql`
    delete from event where id in (
      select id from event where at < ${new Date(now.getTime() - keptMs)} order by at limit 100 for update skip locked)`.execute(
    tx,
  );
}

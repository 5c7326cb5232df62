import type { Tx } from '../../platform/db/db.ts';
import type { Queue } from '../../platform/jobs/install.ts';
import type { Deps } from '../../shell/index.ts';
import { insertEvent } from './event-store.ts';
import type { Happening } from './rules/webhook.ts';

/** Tried for days with a growing pause, at most an hour; rules/fate.ts says when that is long enough, and long before the last try. */
export const webhookQueue: Queue & { name: string } = { name: 'webhook', expireInSeconds: 60, retryLimit: 300 };

/** What an event needs of the act that it belongs to. */
export type Publishing = { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId' | 'jobs'> };

/** Writes that something happened, in the transaction in which it happens; the webhooks hear of it after its commit. */
export async function publishEvent({ tx, institutionId, now, deps }: Publishing, happening: Happening): Promise<void> {
  const deliveries = await insertEvent(tx, institutionId, { ...happening, id: deps.newId(), at: now });
  for (const deliveryId of deliveries) await deps.jobs.send(tx, webhookQueue.name, { institutionId, deliveryId });
}

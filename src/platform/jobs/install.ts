import type pg from 'pg';
import { bossOn } from './boss-on.ts';

/** A queue by its name, or with other bounds than most: how long a job may take, and how often it is tried again. */
export type Queue = string | { name: string; expireInSeconds: number; retryLimit: number };

/** Makes the job tables and queues, as the database's owner. Safe to repeat. */
export async function installJobs(owner: pg.Pool, queues: readonly Queue[]): Promise<void> {
  const boss = bossOn(owner);
  await boss.start();
  const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  // The library's own queue for what recurs; the job runner may not make it.
  if (!known.has('__pgboss__send-it')) await boss.createQueue('__pgboss__send-it');
  for (const queue of queues) {
    // Mail may wait for a server that is away for days: many tries with a growing pause, at most an hour apart.
    const most = { retryLimit: 60, retryDelay: 15, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 };
    const { name, ...own } = typeof queue === 'string' ? { name: queue } : queue;
    const options = { ...most, ...own };
    const stored = known.get(name);
    if (!stored) await boss.createQueue(name, options);
    else if (!includes(stored, options)) await boss.updateQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

const includes = (stored: object, wanted: object): boolean =>
  Object.entries(wanted).every(([name, value]) => (stored as Record<string, unknown>)[name] === value);

import type pg from 'pg';
import { PgBoss } from 'pg-boss';

/** Makes the job tables and queues, as the database's owner. Safe to repeat. */
export async function installJobs(owner: pg.Pool, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text: string, values?: unknown[]) => owner.query(text, values) },
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  for (const queue of queues) {
    // Mail may wait for a server that is away for days: many tries with a growing pause, at most an hour apart.
    const options = { retryLimit: 60, retryDelay: 15, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 };
    if (await boss.getQueue(queue)) await boss.updateQueue(queue, options);
    else await boss.createQueue(queue, options);
  }
  await boss.stop({ graceful: false });
}

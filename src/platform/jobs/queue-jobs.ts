import type pg from 'pg';
import { asTheyAre, bossOn } from './boss-on.ts';
import type { JobData } from './jobs.ts';

/**
 * Puts jobs in their queues within the transaction of this connection, as owner; removes what was there. Answers with how many
 * were left out because this product has no such queue.
 */
export async function replaceJobs(
  client: pg.ClientBase,
  jobs: readonly { queue: string; data: JobData }[],
): Promise<number> {
  const boss = bossOn(client, asTheyAre);
  await boss.start();
  await client.query('delete from pgboss.job');
  let leftOut = 0;
  for (const queue of new Set(jobs.map((job) => job.queue))) {
    const own = jobs.filter((job) => job.queue === queue).map(({ data }) => ({ data }));
    if (await boss.getQueue(queue)) await boss.insert(queue, own);
    else leftOut += own.length;
  }
  await boss.stop({ graceful: false });
  return leftOut;
}

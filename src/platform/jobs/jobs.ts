import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '../db/db.ts';
import { errorFields, type Log } from '../log.ts';

/** What a job row holds: ids only, never a name, token or code. */
export type JobData = Record<string, string | number>;
export type JobHandler = (data: JobData) => Promise<void>;

export type Jobs = {
  /** Adds a job in the transaction of the change it belongs to: commit → one job, rollback → none. */
  send(tx: Tx, queue: string, data: JobData): Promise<void>;
  start(handlers: Record<string, JobHandler>): Promise<void>;
  /** Runs what waits now, until nothing is left; for tests and the bench. Throws the first error of a job. */
  drain(handlers: Record<string, JobHandler>): Promise<number>;
  /** Lets running jobs finish (at most 10 s). */
  stop(): Promise<void>;
};

/** `pool` must act as role driehoek_jobs. */
export function createJobs(pool: pg.Pool, log: Log): Jobs {
  const boss = new PgBoss({
    db: { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values) },
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    reindex: false,
  });
  boss.on('error', (error) => log('job_error', errorFields(error)));
  let started = false;
  let starting: Promise<unknown> | null = null;
  const ready = () => {
    starting ??= boss.start();
    return starting;
  };

  return {
    async send(tx, queue, data) {
      await ready();
      await boss.send(queue, data, { db: fromKysely(tx.withoutPlugins()) });
    },
    async start(handlers) {
      await ready();
      started = true;
      for (const [queue, handle] of Object.entries(handlers)) {
        const worker: string = await boss.work<JobData>(
          queue,
          { pollingIntervalSeconds: 0.5, batchSize: 1 },
          async ([job]) => {
            if (!job) return;
            try {
              await handle(job.data);
            } catch (error) {
              log('job_failed', { queue, job: job.id, ...errorFields(error) });
              throw error;
            } finally {
              // There may be more: look at once, and not only at the next poll.
              boss.notifyWorker(worker);
            }
          },
        );
      }
    },
    async drain(handlers) {
      await ready();
      let count = 0;
      for (let found = true; found; ) {
        found = false;
        for (const [queue, handle] of Object.entries(handlers)) {
          for (const job of await boss.fetch<JobData>(queue, { batchSize: 50 })) {
            found = true;
            count += 1;
            try {
              await handle(job.data);
              await boss.complete(queue, job.id);
            } catch (error) {
              await boss.fail(queue, job.id);
              throw error;
            }
          }
        }
      }
      return count;
    },
    async stop() {
      if (starting) await boss.stop({ graceful: started, timeout: 10_000 });
    },
  };
}

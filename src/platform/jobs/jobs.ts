import type pg from 'pg';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Tx } from '../db/db.ts';
import { errorFields, type Log } from '../log.ts';
import { asTheyAre, bossOn } from './boss-on.ts';

/** What a job row holds: ids only, never a name, token or code. */
export type JobData = Record<string, string | number>;
export type JobHandler = (data: JobData) => Promise<void>;

/** A queue that gets a job by the clock, in Dutch time; in several processes once. One that was missed while all were off is made up for. */
export type Scheduled = { queue: string; cron: string };

export type Jobs = {
  /** Adds a job in the transaction of the change it belongs to: commit → one job, rollback → none. */
  send(tx: Tx, queue: string, data: JobData): Promise<void>;
  start(handlers: Record<string, JobHandler>, scheduled?: readonly Scheduled[]): Promise<void>;
  /** Runs what waits now, until nothing is left; for tests and the bench. Throws the first error of a job. */
  drain(handlers: Record<string, JobHandler>): Promise<number>;
  /** Takes no new jobs and lets the running ones finish, at most eight seconds; what is not done then is given back. May be asked twice. */
  stop(): Promise<void>;
};

/** `pool` must act as role driehoek_jobs. `clockSeconds`: how often it looks whether something is due by the clock; a test cannot wait so long. */
export function createJobs(pool: pg.Pool, log: Log, { clockSeconds = 30 }: { clockSeconds?: number } = {}): Jobs {
  const createBoss = (parts: { supervise: boolean; schedule: boolean; cronMonitorIntervalSeconds?: number }) =>
    bossOn(pool, { ...asTheyAre, reindex: false, ...parts }, (error) => log('job_error', errorFields(error)));
  const boss = createBoss({ supervise: true, schedule: false });
  let clockwork: PgBoss | null = null;
  let started = false;
  let starting: Promise<unknown> | null = null;
  let stopping: Promise<void> | null = null;
  const ready = () => {
    // A start that failed, since the database was away, is tried again by whoever comes next.
    starting ??= boss.start().catch((error) => {
      starting = null;
      throw error;
    });
    return starting;
  };

  return {
    async send(tx, queue, data) {
      await ready();
      await boss.send(queue, data, { db: fromKysely(tx.withoutPlugins()) });
    },
    async start(handlers, scheduled = []) {
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
      if (scheduled.length === 0) return;
      clockwork = createBoss({ supervise: false, schedule: true, cronMonitorIntervalSeconds: clockSeconds });
      await clockwork.start();
      for (const { queue, cron } of scheduled)
        await clockwork.schedule(queue, cron, {}, { tz: 'Europe/Amsterdam', missed: 'once' });
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
      await clockwork?.stop({ graceful: false });
      stopping ??= starting ? boss.stop({ graceful: started, timeout: 8_000 }) : Promise.resolve();
      await stopping;
    },
  };
}

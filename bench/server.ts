// The product under measurement: its own PostgreSQL that really writes to disk, and the product's pages. Its jobs (mail, PDF) are
// put in the queue and only run when asked for. A process of its own, so that it can have a core to itself.

import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { serve } from '@hono/node-server';
import { createJobHandlers, queues } from '../src/job-handlers.ts';
import { steadyClock } from '../src/platform/clock.ts';
import { startEmbedded } from '../src/platform/db/embedded/index.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { createJobs, type JobData } from '../src/platform/jobs/jobs.ts';
import { keyRing } from '../src/platform/keys/key-ring.ts';
import { createSmtpMailer } from '../src/platform/mail/mailer.ts';
import { createProduct } from '../src/product.ts';
import { ensureProductDatabase } from '../src/product-database.ts';

/** What the process says once it listens. */
export type ServerFacts = { url: string; superuserUrl: string };
export type Ask =
  | { ask: 'profile' }
  | { ask: 'end profile'; file: string }
  /** Runs the jobs of this queue one after another, as the product does, until none is left or for so many seconds. */
  | { ask: 'drain'; queue: string; seconds: number };
/** Milliseconds of each job, and of all together. */
export type Drained = { jobs: number[]; totalMs: number; failed: number };

const [dataDir = '', secretText = '', portText = '', smtpUrl = ''] = process.argv.slice(2);
const secretKey = keyRing(secretText);
const url = `http://127.0.0.1:${portText}`;
const stopped = new Promise<void>((resolve) => process.on('disconnect', resolve));
// Ctrl-C reaches the whole process group; the bench itself then lets us go.
process.on('SIGINT', () => {});

/** Each kind of complaint once; how many answers were wrong stands in the table. */
const complaints = new Set<string>();
const log = (event: string, fields: Record<string, unknown> = {}) => {
  const text = `${event}: ${fields.message}`;
  if (fields.message === undefined || complaints.has(text)) return;
  complaints.add(text);
  process.stderr.write(`${text}\n`);
};
const embedded = await startEmbedded({ dataDir, log });
try {
  const ownerUrl = await ensureProductDatabase(embedded, secretKey);
  const database = await openDatabase({ ownerUrl, webUrl: null, secretKey }, queues);
  const mailer = createSmtpMailer(smtpUrl, 'driehoek@drempel.example');
  const product = createProduct({
    database,
    clock: steadyClock(),
    log,
    secretKey,
    publicUrl: url,
    mailer,
    trustedProxies: [],
    showSetupCode: () => {},
  });
  const profiler = new Session();
  const drain = async (queue: string, seconds: number): Promise<Drained> => {
    const handle = createJobHandlers(product.deps, async () => mailer)[queue];
    const jobs = createJobs(database.jobsPool, log);
    const times: number[] = [];
    let failed = 0;
    let last = performance.now();
    const start = last;
    const timed = async (data: JobData) => {
      const from = performance.now();
      await handle?.(data).catch((error) => {
        failed += 1;
        throw error;
      });
      last = performance.now();
      times.push(last - from);
    };
    await jobs.start({ [queue]: timed });
    // Nothing for two seconds is an empty queue.
    while (performance.now() - start < seconds * 1000 && performance.now() - last < 2000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const drained = { jobs: [...times], totalMs: last - start, failed };
    await jobs.stop();
    return drained;
  };
  const answer = async (ask: Ask): Promise<unknown> => {
    if (ask.ask === 'drain') return drain(ask.queue, ask.seconds);
    if (ask.ask === 'profile') {
      profiler.connect();
      await profiler.post('Profiler.enable');
      await profiler.post('Profiler.setSamplingInterval', { interval: 500 });
      return profiler.post('Profiler.start');
    }
    const { profile } = await profiler.post('Profiler.stop');
    profiler.disconnect();
    return writeFile(ask.file, JSON.stringify(profile));
  };
  process.on('message', async ({ id, ...ask }: Ask & { id: number }) => {
    try {
      process.send?.({ id, value: await answer(ask as Ask) });
    } catch (error) {
      process.send?.({ id, error: String(error) });
    }
  });
  const server = serve({ fetch: product.app.fetch, hostname: '127.0.0.1', port: Number(portText) }, () => {
    const superuser = new URL(embedded.superuserUrl);
    superuser.pathname = new URL(ownerUrl).pathname;
    process.send?.({ url, superuserUrl: superuser.toString() } satisfies ServerFacts);
  });
  await stopped;
  server.close();
  await product.deps.jobs.stop();
  mailer.close();
  await database.close();
} finally {
  await embedded.stop();
}
process.exit();

// `npm run bench`: fills a database and measures the product over HTTP, under a load that has a core of its own.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pdfQueue } from '../src/features/agreements/index.ts';
import { auditKeys } from '../src/platform/audit/audit-keys.ts';
import { discardEmbedded } from '../src/platform/db/embedded/index.ts';
import { keyRing } from '../src/platform/keys/key-ring.ts';
import { mailQueue } from '../src/platform/mail/outbox.ts';
import { latencyAim } from './aims.ts';
import { coresFor, moveToCore } from './cores.ts';
import { fillDatabase } from './fill/fill.ts';
import { closeConnections } from './load/request.ts';
import { describeMachine } from './machine.ts';
import { openMailSink } from './measure/mail-sink.ts';
import { measure, postmasterOf, warmUp } from './measure/measure.ts';
import { postgresMb, residentMb } from './measure/processes.ts';
import { restartTimes } from './measure/restart.ts';
import { scriptSizes } from './measure/scripts.ts';
import { countStatements } from './measure/statements.ts';
import { operationsOf } from './operations.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import { Random } from './random.ts';
import { isGood, type Measurement, progressLine, report, writeFigures } from './report.ts';
import type { Drained } from './server.ts';
import { type RunningServer, startServer } from './server-process.ts';
import { keepWork, prepareWork, reuseWork, type Work } from './work.ts';

/** For so long the jobs that wait after the load are run, of each kind. */
const drainSeconds = 15;
const restarts = 5;
/** More than ten callers can ever do in a second; a measurement in which nothing is left ends sooner. */
const mostPerSecond = 300;
const say = (text: string) => process.stderr.write(`${text}\n`);

async function bench(options: BenchOptions): Promise<boolean> {
  const loadBefore = loadavg()[0] ?? 0;
  const dataDir = options.keep ?? (await mkdtemp(path.join(tmpdir(), 'driehoek-bench-')));
  await mkdir(dataDir, { recursive: true });
  // As root PostgreSQL runs under another account, which must be able to enter.
  await chmod(dataDir, 0o711);
  if (options.profile) mkdirSync(options.profile, { recursive: true });
  const sink = await openMailSink();
  const cores = coresFor(options.cores);
  const place = { dataDir, secret: secretOf(dataDir), smtpUrl: sink.url, cores };
  let server = await startServer(place);
  let client = new pg.Client({ connectionString: server.superuserUrl });
  try {
    await client.connect();
    moveToCore(cores, 1);
    const work = await fillOrReuse(client, place, options);
    if (options.profile && (await countStatements(client))) {
      await client.end();
      await server.stop();
      server = await startServer(place);
      client = new pg.Client({ connectionString: server.superuserUrl });
      await client.connect();
      await countStatements(client);
    }
    const machine = await describeMachine(client, { dataDir, cores, loadBefore });
    const postmaster = await postmasterOf(client);
    const operations = operationsOf({ url: server.url, work, random: new Random(7) });
    const scripts = await scriptSizes(server.url, operations);

    const measurements: Measurement[] = [];
    const { seconds, profile } = options;
    for (const operation of operations.filter(({ name }) => name.includes(options.only))) {
      const measurement = await measure({ server, client, postmaster, seconds, profile, say }, operation);
      measurements.push(measurement);
      say(progressLine(measurement));
    }
    const memory = { productMb: residentMb(server.pid), postgresMb: postgresMb(postmaster) };
    const pdf = await drain(server, client, pdfQueue);
    const mail = await drain(server, client, mailQueue);
    // What is left would run right after a restart and blur it.
    await client.query('delete from pgboss.job');
    await client.end();
    await server.stop();
    const restartsMs = options.only ? [] : await restartTimes(place, restarts);

    const { size } = options;
    const figures = report({ size, machine, measurements, pdf, mail, restartsMs, memory, scripts });
    process.stdout.write(`\n${figures}\n`);
    if (options.write) writeFigures(options.write, size, figures);
    return isGood(measurements);
  } finally {
    closeConnections();
    sink.close();
    await client.end().catch(() => {});
    await server.stop();
    if (!options.keep) {
      await discardEmbedded(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    }
  }
}

/** The key of these data: a kept folder remembers it. */
function secretOf(dataDir: string): string {
  const file = path.join(dataDir, 'bench-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function fillOrReuse(
  client: pg.Client,
  { dataDir, secret }: { dataDir: string; secret: string },
  options: BenchOptions,
): Promise<Work> {
  const file = path.join(dataDir, 'bench-work.json');
  if (existsSync(file)) return reuseWork(client, file);
  const start = performance.now();
  const keys = keyRing(secret);
  // Each request that creates or signs uses up a person; a fifth more than on average, since arrivals go by chance.
  const { seconds } = options;
  const open = latencyAim.perSecond * seconds + warmUp.perSecond * warmUp.seconds;
  const each = Math.ceil(open * 1.2 + mostPerSecond * seconds);
  const world = await fillDatabase(client, auditKeys(keys), {
    agreements: options.size,
    companies: options.companies,
    openSigners: Math.min(each, options.size),
    freeStudents: each,
  });
  const work = await prepareWork(client, keys, world, each);
  if (options.keep) keepWork(file, work);
  say(`Filled with ${options.size} agreements in ${Math.round((performance.now() - start) / 1000)} s.`);
  return work;
}

async function drain(server: RunningServer, client: pg.Client, queue: string): Promise<Drained | null> {
  const { rows } = await client.query<{ waiting: number }>(
    "select count(*)::integer as waiting from pgboss.job where name = $1 and state = 'created'",
    [queue],
  );
  if (!rows[0]?.waiting) return null;
  const drained = await server.ask<Drained>({ ask: 'drain', queue, seconds: drainSeconds });
  say(`${queue}: ${drained.jobs.length} of ${rows[0].waiting} jobs, ${drained.failed} failed.`);
  return drained;
}

// Started by `npm run`: a signal ends this process, and the product with it (server-process.ts).
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(130));
process.on('disconnect', () => process.exit(130));

function optionsOrExit(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

const options = optionsOrExit();
try {
  process.exitCode = (await bench(options)) ? 0 : 1;
} catch (error) {
  say(String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
process.exit();

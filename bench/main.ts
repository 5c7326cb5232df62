// `npm run bench`: fills a throw-away database and measures the product over HTTP, under a load that does not wait for it.
import { loadavg } from 'node:os';
import pg from 'pg';
import { auditKeys } from '../src/platform/audit/audit-keys.ts';
import { moveToCore } from './cores.ts';
import { fillDatabase } from './fill/fill.ts';
import { arrivalTimes, runOpen } from './load/arrivals.ts';
import { closeConnections } from './load/request.ts';
import { describeMachine } from './machine.ts';
import { operationsOf, selectTextHashes } from './operations.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import { Random } from './random.ts';
import { conclusions, isGood, type Measurement, table, writeBetweenMarks } from './report.ts';
import { startServer } from './server-process.ts';
import { logInStaff, openSignTasks } from './sessions.ts';

const rates = [10, 100];
const warmUp = { perSecond: 20, seconds: 4 };
const say = (text: string) => process.stderr.write(`${text}\n`);

async function bench(options: BenchOptions): Promise<boolean> {
  const loadBefore = loadavg()[0] ?? 0;
  const server = await startServer(options);
  const client = new pg.Client({ connectionString: server.superuserUrl });
  try {
    await client.connect();
    moveToCore(1);
    const start = performance.now();
    // Each request of these two uses up a person; a fifth more than on average, since arrivals go by chance.
    const each = Math.ceil(
      (rates.reduce((sum, rate) => sum + rate) * options.seconds + warmUp.perSecond * warmUp.seconds) * 1.2,
    );
    const wanted = {
      agreements: options.agreements,
      openSigners: Math.min(each, options.agreements * 2),
      freeStudents: each,
    };
    const world = await fillDatabase(client, auditKeys(server.secretKey), wanted);
    say(`Filled with ${world.agreements.length} agreements in ${((performance.now() - start) / 1000).toFixed(1)} s.`);

    const { secretKey, url } = server;
    const office = world.staff.filter(({ role }) => role === 'placement_office');
    const staff = await logInStaff(client, secretKey, world.institutionId, office);
    const signTasks = await openSignTasks(client, secretKey, world);
    const textHashes = await selectTextHashes(client);
    const machine = await describeMachine(client, server.dataDir, loadBefore);
    const operations = operationsOf({ url, world, random: new Random(7), staff, signTasks, textHashes });

    const measurements: Measurement[] = [];
    for (const { name, run } of operations.filter((operation) => operation.name.includes(options.only))) {
      await runOpen(arrivalTimes(new Random(1), warmUp.perSecond, warmUp.seconds), run);
      for (const perSecond of rates) {
        const samples = await runOpen(arrivalTimes(new Random(perSecond), perSecond, options.seconds), run);
        measurements.push({ name, perSecond, samples });
        say(table([{ name, perSecond, samples }]).split('\n').at(-1) ?? '');
      }
    }
    const figures = [machine.join('\n'), table(measurements), conclusions(measurements).join('\n')].join('\n\n');
    process.stdout.write(`\n${figures}\n`);
    if (options.write) writeBetweenMarks(options.write, `\n${figures}\n`);
    return isGood(measurements);
  } finally {
    closeConnections();
    await client.end();
    await server.stop();
  }
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

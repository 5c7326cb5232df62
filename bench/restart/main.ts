// `npm run bench:restart`: how long from `npm start` on an installation with data until /readyz says yes, and where the time goes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/db/embedded/free-port.ts';
import { dataFolder } from '../../tests/support/product-process.ts';
import { spreadOf } from '../load/percentiles.ts';

const starts = 10;
const root = new URL('../..', import.meta.url).pathname;
const { dataDir, remove } = await dataFolder();

/** One start and stop; when each thing had happened, in milliseconds after `npm start`. */
async function startOnce(): Promise<Record<string, number>> {
  const port = await freePort();
  const moments: Record<string, number> = {};
  const began = performance.now();
  const passed = () => performance.now() - began;
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/', DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = /"event":"([^"]+)"/.exec(line)?.[1];
    if (event) moments[event] ??= passed();
  });
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await sleep(10);
  moments.ready = passed();
  child.kill('SIGTERM');
  await once(child, 'exit');
  // npm ends before the product that it started.
  while (await isReady()) await sleep(50);
  await sleep(1_000);
  return moments;
}

try {
  await startOnce();
  const all: Record<string, number>[] = [];
  for (let start = 0; start < starts; start += 1) all.push(await startOnce());
  const times = (event: string) => spreadOf(all.map((moments) => moments[event] ?? Number.NaN));
  for (const [what, event] of [
    ['modules loaded, PostgreSQL takes connections', 'embedded.ready'],
    ['migrations looked at, jobs and pages ready, port open', 'listening'],
    ['/readyz says yes', 'ready'],
  ] as const) {
    const { p50, max } = times(event);
    process.stdout.write(`${what.padEnd(56)} p50 ${Math.round(p50)} ms, max ${Math.round(max)} ms\n`);
  }
  process.stdout.write(`n = ${starts}\n`);
} finally {
  await remove();
}
process.exit();

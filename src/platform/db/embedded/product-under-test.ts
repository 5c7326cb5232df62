import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './account.ts';
import { discardEmbedded } from './discard-embedded.ts';

/** A process that starts the embedded database and then only waits, as the product would; for tests to kill. */
export type ProductUnderTest = {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly url: string;
  /** Process number of postgres at the start. */
  readonly postgresPid: number;
  /** What it reported since the start. */
  readonly events: readonly { event: string; [field: string]: unknown }[];
  waitFor(event: string): Promise<void>;
};

const index = new URL('./index.ts', import.meta.url).href;
const program = `
  import { startEmbedded } from ${JSON.stringify(index)};
  const say = (event, fields) => process.stdout.write(JSON.stringify({ event, ...fields }) + '\\n');
  try {
    const server = await startEmbedded({ dataDir: process.argv[1], log: say, fsync: process.argv[2] === 'fsync' });
    process.on('SIGTERM', () => server.stop().then(() => process.exit()));
    say('up', { url: server.superuserUrl });
    setInterval(() => undefined, 1000);
  } catch (error) {
    say('refused', { code: error.code, nl: error.words?.nl, message: error.message });
  }
`;

/** Starts a product and waits until it is up or refused. */
export async function startProduct(
  dataDir: string,
  options: { account?: Account; fsync?: boolean } = {},
): Promise<ProductUnderTest> {
  const { child, events } = spawnProduct(dataDir, options);
  const find = (event: string) => events.find((line) => line.event === event);
  await until(() => find('up') !== undefined || find('refused') !== undefined);
  return {
    process: child,
    pid: child.pid ?? 0,
    url: String(find('up')?.url),
    postgresPid: Number(find('embedded.ready')?.pid),
    events,
    waitFor: (event) => until(() => find(event) !== undefined),
  };
}

/** Starts a product without waiting for anything. */
export function spawnProduct(
  dataDir: string,
  options: { account?: Account; fsync?: boolean } = {},
): { child: ChildProcess; events: ProductUnderTest['events'] } {
  const mode = options.fsync ? 'fsync' : 'no-fsync';
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir, mode], {
    ...options.account,
    cwd: '/',
    env: { HOME: '/tmp' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const events: { event: string; [field: string]: unknown }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => events.push(JSON.parse(line)));
  return { child, events };
}

/** Sends a signal and waits until the product is gone. */
export async function end(product: ProductUnderTest, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (product.process.exitCode !== null || product.process.signalCode !== null) return;
  const exit = once(product.process, 'exit');
  product.process.kill(signal);
  await exit;
}

/** One query on a connection of its own; tried again for a while when `patient`. */
export async function query(url: string, sql: string, patient = false): Promise<Record<string, unknown>[]> {
  const began = Date.now();
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } catch (error) {
      if (!patient || Date.now() - began > 10_000) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Whether a process runs; one that has ended but that nobody has asked about yet does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The parent of a process; Linux only. */
export async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(status.match(/^PPid:\s+(\d+)/m)?.[1]);
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await holds()); await sleep(10)) {
    if (Date.now() - began > 60_000) throw new Error(`Waited a minute in vain for: ${holds}`);
  }
}

/** A data folder for one test, and the way to be rid of it. */
export async function throwAwayFolder(): Promise<{ dataDir: string; top: string; remove(): Promise<void> }> {
  const top = await mkdtemp(join(tmpdir(), 'driehoek-test-'));
  const dataDir = join(top, 'data');
  return {
    top,
    dataDir,
    async remove() {
      await discardEmbedded(dataDir);
      await rm(top, { recursive: true, force: true });
    },
  };
}

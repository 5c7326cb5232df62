import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { discardEmbedded } from '../../src/platform/db/embedded/index.ts';
import { until } from './until.ts';

const root = path.resolve(import.meta.dirname, '../..');

export type ProductProcess = {
  readonly child: ChildProcess;
  readonly url: string;
  /** Lines of its log, parsed. */
  readonly events: readonly { event: string; [field: string]: unknown }[];
  /** What it said to the person at the terminal. */
  said(): string;
  /** Settles with its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  isUp(): boolean;
};

/** Starts the real product as `npm start` does, on a free port, with this environment and nothing of ours; waits for its address. */
export async function startProcess(env: Record<string, string>): Promise<ProductProcess> {
  const product = spawnProcess(env);
  const event = (name: string) => product.events.find((line) => line.event === name);
  await until(() => event('listening') !== undefined || !product.isUp(), 60_000);
  if (!product.isUp()) throw new Error(`the product did not start: ${product.said()}`);
  return { ...product, url: `http://127.0.0.1:${event('listening')?.port}` };
}

function spawnProcess(env: Record<string, string>): Omit<ProductProcess, 'url'> {
  const child = spawn(process.execPath, ['--enable-source-maps', bundle()], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const events: { event: string }[] = [];
  let said = '';
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => events.push(JSON.parse(line)));
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return {
    child,
    events,
    ended,
    said: () => said,
    isUp: () => child.exitCode === null && child.signalCode === null,
  };
}

let built = '';

/** The server as `npm start` runs it; built once for all tests of a run. */
function bundle(): string {
  built ||= execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' }).trim();
  return built;
}

/** A data folder that PostgreSQL's account can enter, and the way to be rid of it. */
export async function dataFolder(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
  await chmod(dataDir, 0o711);
  return {
    dataDir,
    async remove() {
      await discardEmbedded(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

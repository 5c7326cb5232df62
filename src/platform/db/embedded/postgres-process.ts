import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WriteLog } from './bounded-log.ts';
import { lastWords } from './last-words.ts';
import { isPostmasterOf, readPidFile, stopPostmaster } from './postmaster.ts';
import { bareEnvironment } from './run.ts';
import type { Orders, Report } from './supervisor-talk.ts';

const slowAfter = 10_000;

/** How postgres ended: whether it had been ready, and what it said about it. */
export type PostgresEnd = { readonly wasReady: boolean; readonly detail: string };

/** Runs postgres to its end, however that comes; stops it cleanly when `stop` is aborted. */
export async function runPostgres(
  orders: Orders,
  log: WriteLog,
  stop: AbortSignal,
  report: (line: Report) => void,
): Promise<PostgresEnd> {
  const ignored = await pidToIgnore(orders.cluster);
  if (stop.aborted) return { wasReady: false, detail: '' };
  const postgres = spawn(orders.postgres, orders.args, {
    ...orders.account,
    cwd: '/',
    env: { ...bareEnvironment, ...ignored },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let end: string | undefined;
  for (const stream of [postgres.stdout, postgres.stderr]) {
    stream.on('data', (chunk) => {
      log(String(chunk));
      output = (output + chunk).slice(-4000);
    });
  }
  const ending = new Promise<void>((resolve) => {
    const note = (how: string) => {
      end ??= how;
      resolve();
    };
    postgres.once('error', (error) => note(error.message));
    postgres.once('exit', (code, signal) => note(signal ? `ended by ${signal}` : `exit code ${code}`));
  });

  const stopIt = () =>
    stopPostmaster(
      (signal) => postgres.kill(signal),
      () => end !== undefined,
    );
  stop.addEventListener('abort', stopIt, { once: true });
  const wasReady = await waitUntilReady(postgres.pid ?? 0, orders.cluster, () => end !== undefined, report);
  await ending;
  stop.removeEventListener('abort', stopIt);
  await readRest(postgres);
  return { wasReady, detail: lastWords(output) ?? end ?? '' };
}

async function waitUntilReady(
  pid: number,
  cluster: string,
  ended: () => boolean,
  report: (line: Report) => void,
): Promise<boolean> {
  const began = Date.now();
  let slow = false;
  while (!ended()) {
    const file = await readPidFile(cluster);
    if (file?.pid === pid && file.ready) {
      report({ event: 'ready', pid });
      return true;
    }
    if (!slow && Date.now() - began > slowAfter) {
      slow = true;
      report({ event: 'slow', pid });
    }
    await sleep(20);
  }
  return false;
}

/** Its last output may come after its end; orphaned sessions, though, hold the pipe open as long as they please. */
async function readRest(postgres: ChildProcess): Promise<void> {
  const closed = once(postgres, 'close').catch(() => undefined);
  if (postgres.stderr?.closed === false) await Promise.race([closed, sleep(100)]);
  postgres.stdout?.destroy();
  postgres.stderr?.destroy();
}

/**
 * postgres takes a postmaster.pid seriously when any process of its account has that number now, as happens when a
 * container starts again. It does ignore the number it is told to be its grandparent's.
 */
async function pidToIgnore(cluster: string): Promise<Record<string, string>> {
  const left = await readPidFile(cluster);
  if (left === undefined || (await isPostmasterOf(left.pid, cluster))) return {};
  return { PG_GRANDPARENT_PID: String(left.pid) };
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { endOrphanedSessions } from './orphaned-sessions.ts';

/** What PostgreSQL's postmaster.pid says: the process, its port, and whether it takes connections by now. */
export type PidFile = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** How long a postmaster may take over a clean stop before it is stopped at once, in milliseconds. */
const patience = 10_000;
const pollInterval = 20;

/** The postmaster.pid of `cluster`; undefined when there is none. The process it names need not exist any more. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** Whether process `pid` is a postmaster on `cluster`: process numbers are used again, so the number alone says little. */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  const [program, ...args] = await commandLine(pid);
  return program !== undefined && basename(program).startsWith('postgres') && args.includes(cluster);
}

/**
 * Stops a postmaster that was left on `cluster`, and sessions that a killed one left; waits until it is gone. `account`
 * is the one that postgres runs as. Gives the postmaster's pid, undefined when there was none.
 */
export async function stopLeftover(cluster: string, account: Account | undefined): Promise<number | undefined> {
  const left = await readPidFile(cluster);
  const runs = left !== undefined && (await isPostmasterOf(left.pid, cluster));
  if (runs) await stopByPid(left.pid, cluster);
  await endOrphanedSessions(cluster, account);
  return runs ? left.pid : undefined;
}

async function stopByPid(pid: number, cluster: string): Promise<void> {
  await stopPostmaster(
    (signal) => sendSignal(pid, signal),
    async () => !(await isPostmasterOf(pid, cluster)),
  );
}

/**
 * Stops a postmaster: sessions are ended and all is written out (SIGINT); after ten seconds at once (SIGQUIT; the next
 * start recovers); and ten seconds later the hard way. Returns when it is gone.
 */
export async function stopPostmaster(
  signal: (name: NodeJS.Signals) => void,
  isGone: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(name);
    for (let waited = 0; waited < patience; waited += pollInterval) {
      if (await isGone()) return;
      await sleep(pollInterval);
    }
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between looking and signalling.
  }
}

async function commandLine(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return text === '' ? [] : text.split('\0');
  }
  if (process.platform === 'win32') return [];
  const ps = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => undefined);
  return splitAtOptions(ps?.stdout.trim() ?? '');
}

/** `ps` joins the arguments with blanks, and a path may hold blanks too: ours is between `-D` and the next option. */
function splitAtOptions(line: string): string[] {
  const [program, rest] = line.split(' -D ');
  return program && rest ? [program, rest.split(' -')[0] ?? ''] : [];
}

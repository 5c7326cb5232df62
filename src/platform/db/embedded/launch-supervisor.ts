import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Orders, Report } from './supervisor-talk.ts';

export type Supervisor = {
  /** Settles when the supervisor process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Lets it stop postgres; settles when both are gone. */
  stop(): Promise<void>;
};

/** postgres ended before it was ready; the message is what it said. */
export class PostgresFailed extends Error {}

const program = fileURLToPath(new URL('./supervisor.ts', import.meta.url));

/**
 * Starts a supervisor with a postgres; settles when postgres takes connections. `onReport` hears all that the
 * supervisor says. Throws PostgresFailed.
 */
export async function launchSupervisor(orders: Orders, onReport: (report: Report) => void): Promise<Supervisor> {
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
    // A session of its own: Ctrl-C in the terminal is not for the supervisor.
    detached: true,
    cwd: '/',
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    // Not 'exit': its last report may still be in the pipe then.
    child.once('close', () => resolve());
  });
  await untilReady(child.stdout, ended, onReport);
  setKeepsProductAlive(child, false);

  return {
    ended,
    async stop() {
      setKeepsProductAlive(child, true);
      child.stdin.end();
      await ended;
    },
  };
}

function untilReady(stdout: Readable, ended: Promise<void>, onReport: (report: Report) => void): Promise<void> {
  let reason = 'The supervisor ended.';
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const report = JSON.parse(line) as Report;
      onReport(report);
      if (report.event === 'ready') resolve();
      if (report.event === 'failed') reason = report.detail;
    });
    ended.then(() => reject(new PostgresFailed(reason)));
  });
}

/** A product that has nothing left to do but its database may end by itself, or wait for the end of its database. */
function setKeepsProductAlive(child: ChildProcessByStdio<Writable, Readable, null>, alive: boolean): void {
  for (const thing of [child, child.stdin as Socket, child.stdout as Socket]) alive ? thing.ref() : thing.unref();
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import type { Home } from './home.ts';
import { launchSupervisor, PostgresFailed, type Supervisor } from './launch-supervisor.ts';
import { postgresArguments } from './postgres-arguments.ts';
import { stopLeftover } from './postmaster.ts';
import { canHaveSockets } from './sockets.ts';
import { startError } from './start-error.ts';
import type { Report } from './supervisor-talk.ts';

/** Hears what happens to the database, as an event name and fields. No secrets and no personal data. */
export type EmbeddedLog = (event: string, fields?: Record<string, unknown>) => void;

export type RunningPostgres = { readonly port: number; stop(): Promise<void> };

const attempts = 8;
const firstPause = 100;
const longestPause = 5_000;

/**
 * Starts postgres on a free port and keeps it running there until `stop`, also when its supervisor is killed.
 * Throws EmbeddedStartError when it does not come up.
 */
export async function keepRunning(
  home: Home,
  binaries: Binaries,
  fsync: boolean,
  log: EmbeddedLog,
): Promise<RunningPostgres> {
  const sockets = await canHaveSockets(home.cluster);
  const launch = (port: number) =>
    launchSupervisor(
      {
        postgres: binaries.postgres,
        args: postgresArguments(home.cluster, port, { fsync, sockets }),
        cluster: home.cluster,
        logFile: home.logFile,
        account: home.account,
      },
      (report) => logReport(report, log),
    );

  const { port, first } = await firstLaunch(launch, home.logFile);
  let supervisor = first;
  let stopping = false;
  const watch = (async () => {
    let pause = firstPause;
    while (!stopping) {
      await supervisor.ended;
      if (stopping) return;
      log('embedded.supervisor_ended', { port });
      await sleep(pause);
      supervisor = await launch(port).catch((error: Error) => {
        log('embedded.restart_failed', { detail: error.message });
        return supervisor;
      });
      pause = Math.min(pause * 2, longestPause);
    }
  })();

  return {
    port,
    async stop() {
      stopping = true;
      await supervisor.stop();
      // It may have been on its way to another supervisor.
      await watch;
      await supervisor.stop();
      await stopLeftover(home.cluster, home.account);
    },
  };
}

/** Another process may take the port first, and sessions of a killed postgres may need a moment to end: tried again. */
async function firstLaunch(
  launch: (port: number) => Promise<Supervisor>,
  logFile: string,
): Promise<{ port: number; first: Supervisor }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, first: await launch(port) };
    } catch (error) {
      if (!(error instanceof PostgresFailed)) throw error;
      const passes = /in use|already exists/i.test(error.message);
      if (!passes || attempt === attempts) {
        throw startError('cannot_start', 'cannotStartSeeLog', [error.message, logFile], error);
      }
      await sleep(attempt * 100);
    }
  }
}

function logReport(report: Report, log: EmbeddedLog): void {
  const { event, ...fields } = report;
  log(`embedded.${event}`, fields);
}

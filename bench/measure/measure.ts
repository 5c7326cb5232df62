import path from 'node:path';
import type pg from 'pg';
import { latencyAim } from '../aims.ts';
import { arrivalTimes, runOpen } from '../load/arrivals.ts';
import { nothingLeft, runClosed } from '../load/closed.ts';
import type { Operation } from '../operations.ts';
import { Random } from '../random.ts';
import type { Measurement } from '../report.ts';
import type { RunningServer } from '../server-process.ts';
import { cpuOfPostgres, cpuOfProcess, parentOf } from './processes.ts';
import { profileLines } from './profile-summary.ts';
import { forgetStatements, statementLines } from './statements.ts';

export const callers = 10;
export const warmUp = { perSecond: 60, seconds: 40 };

export type Place = {
  server: RunningServer;
  client: pg.Client;
  postmaster: number;
  seconds: number;
  /** A folder for profiles. */
  profile: string | null;
  say: (text: string) => void;
};

/** The process above all of PostgreSQL's. */
export async function postmasterOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return parentOf(rows[0]?.pid ?? 0);
}

/** First people who arrive by chance, then ten who ask without a pause; CPU time counts over the second. */
export async function measure(place: Place, operation: Operation): Promise<Measurement> {
  const { server, client, postmaster, seconds, profile } = place;
  const { name, run } = operation;
  await runOpen(arrivalTimes(new Random(1), warmUp.perSecond, warmUp.seconds), run);
  const arrived = await runOpen(arrivalTimes(new Random(latencyAim.perSecond), latencyAim.perSecond, seconds), run);
  const samples = arrived.filter(({ fault }) => fault !== nothingLeft);
  if (profile) {
    await forgetStatements(client);
    await server.ask({ ask: 'profile' });
  }
  const before = { product: cpuOfProcess(server.pid), postgres: cpuOfPostgres(postmaster) };
  const capacity = await runClosed(callers, seconds, run);
  const used = {
    product: cpuOfProcess(server.pid) - before.product,
    postgres: cpuOfPostgres(postmaster) - before.postgres,
  };
  const requests = Math.max(1, capacity.done + capacity.faults.length);
  if (profile) {
    const file = path.resolve(profile, `${name.replaceAll(/[^a-z]+/gi, '-')}.cpuprofile`);
    await server.ask({ ask: 'end profile', file });
    place.say([`--- ${name}`, ...profileLines(file, requests), ...(await statementLines(client, requests))].join('\n'));
  }
  return { name, samples, capacity, cpu: { product: used.product / requests, postgres: used.postgres / requests } };
}

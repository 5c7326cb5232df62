import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { auditKeys } from '../../src/platform/audit/audit-keys.ts';
import { findRunningEmbedded } from '../../src/platform/db/embedded/index.ts';
import { keyRing } from '../../src/platform/keys/key-ring.ts';
import { openBeside } from '../../tests/support/open-beside.ts';
import { dataFolder, type ProductProcess, startProcess } from '../../tests/support/product-process.ts';
import { until } from '../../tests/support/until.ts';
import { fillDatabase } from '../fill/fill.ts';
import { closeConnections } from '../load/request.ts';
import { Random } from '../random.ts';
import { logInStaff, openSignTasks } from '../sessions.ts';
import { type Acknowledged, type Desk, keepWriting } from './callers.ts';
import { faultsAfter } from './check.ts';
import { killAll, postgresOn, processesOn } from './processes.ts';

const secret = 'a-key-for-killing-only-of-at-least-32-characters';
const victims = ['product', 'database', 'both'] as const;
type Victim = (typeof victims)[number];

/** How long the product may take to be there again, in milliseconds. */
const longestRestart = 60_000;

export type KillResult = {
  rounds: number;
  acknowledged: number;
  unknown: number;
  slowestRestartMs: number;
  faults: string[];
};

/**
 * Starts the real product on a data folder of its own and, `rounds` times: lets six callers write, kills the product, the database with all
 * its processes, or both (kill -9) at a random moment, starts again what does not do so itself, and looks whether all that was acknowledged is
 * there, nothing is half there and no process was left. `seed` decides the moments and the victims.
 */
export async function runKills(rounds: number, seed: number, say: (text: string) => void): Promise<KillResult> {
  const random = new Random(seed);
  const folder = await dataFolder();
  const { dataDir } = folder;
  const env = { DATA_DIR: dataDir, SECRET_KEY: secret, PUBLIC_URL: 'http://localhost:3000' };
  const told: Acknowledged = { agreements: [], signers: [], unknown: 0 };
  const result: KillResult = { rounds: 0, acknowledged: 0, unknown: 0, slowestRestartMs: 0, faults: [] };
  let product: ProductProcess | null = null;
  try {
    product = await startProcess(env);
    const desk = await fillDesk(dataDir, rounds);
    const since = new Date();
    for (let round = 1; round <= rounds; round += 1) {
      const victim = random.pick(victims);
      const writing = keepWriting(product.url, desk, random);
      await until(() => writing.told.agreements.length > 0, 20_000);
      await sleep(50 + random.below(700));
      kill(victim, product, dataDir);
      const began = performance.now();
      // A database that died comes back by itself; those who write notice, and go on.
      if (victim !== 'database') await product.ended;
      else await sleep(100);
      await writing.stop();
      if (victim !== 'database') {
        await until(() => processesOn(dataDir).length === 0, 30_000);
        product = await startProcess(env);
      }
      await until(() => isReady(product?.url ?? ''), longestRestart);
      const restart = performance.now() - began;
      told.agreements.push(...writing.told.agreements);
      told.signers.push(...writing.told.signers);
      const beside = await openBeside(dataDir, secret);
      const faults = await withClient(dataDir, (client) =>
        faultsAfter(client, beside.deps.db, auditKeys(keyRing(secret)), told, since),
      );
      await beside.close();
      result.rounds = round;
      result.acknowledged = told.agreements.length + told.signers.length;
      result.unknown += writing.told.unknown;
      result.slowestRestartMs = Math.max(result.slowestRestartMs, restart);
      result.faults.push(...faults.map((fault) => `round ${round} (${victim}): ${fault}`));
      say(
        `round ${round}: killed ${victim}; ${result.acknowledged} acknowledged so far, back after ${Math.round(restart)} ms${faults.length > 0 ? `, FAULTS: ${faults.join('; ')}` : ''}`,
      );
    }
    product.child.kill('SIGTERM');
    const code = await product.ended;
    if (code !== 0) result.faults.push(`ended with ${code} when told to stop`);
    const left = processesOn(dataDir);
    if (left.length > 0) result.faults.push(`left ${left.length} processes behind`);
    return result;
  } finally {
    closeConnections();
    product?.child.kill('SIGKILL');
    await product?.ended;
    killAll(processesOn(dataDir));
    await folder.remove();
  }
}

function kill(victim: Victim, product: ProductProcess, dataDir: string): void {
  const database = victim === 'product' ? [] : postgresOn(dataDir);
  if (victim !== 'database') product.child.kill('SIGKILL');
  killAll(database);
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Enough people to create for and to sign, known to the product as if they had logged in. */
async function fillDesk(dataDir: string, rounds: number): Promise<Desk> {
  const openSigners = 100 + rounds * 40;
  const keys = keyRing(secret);
  return withClient(dataDir, async (client) => {
    const wanted = {
      agreements: Math.ceil(openSigners * 0.8),
      companies: 0,
      openSigners,
      freeStudents: 200 + rounds * 100,
    };
    const world = await fillDatabase(client, auditKeys(keys), wanted);
    const office = world.staff.filter(({ role }) => role === 'placement_office');
    const staff = await logInStaff(client, keys, world.institutionId, office);
    return { world, staff, signTasks: await openSignTasks(client, keys, world, openSigners) };
  });
}

async function withClient<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL((await findRunningEmbedded(dataDir))?.superuserUrl ?? '');
  url.pathname = '/driehoek';
  const client = new pg.Client({ connectionString: url.toString() });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

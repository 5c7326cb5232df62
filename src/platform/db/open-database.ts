import { createHash } from 'node:crypto';
import type pg from 'pg';
import { auditKeys } from '../audit/audit-keys.ts';
import { keyedHash } from '../identity/tokens.ts';
import type { Queue } from '../jobs/install.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { PoolCounts } from '../metrics/pool-metrics.ts';
import { createPool } from './connect.ts';
import { createDb, type Db } from './db.ts';
import { createKysely } from './kysely.ts';
import { migrateDatabase } from './migrate.ts';
import { databaseTrouble } from './trouble.ts';
import { waitForServer } from './wait-for-server.ts';
import { wipe } from './wipe.ts';

export type OpenDatabase = {
  db: Db;
  /** For the job runner: acts as driehoek_jobs. */
  jobsPool: pg.Pool;
  /** How busy the connections are. */
  pools(): Record<string, PoolCounts>;
  /** As it was at start: the newest migration, and the version of PostgreSQL. */
  facts: { migration: string; server: string };
  /** Empties the database of everything but its structure and the installation's own log, which tells of it. As owner. */
  wipe(at: Date): Promise<void>;
  /** Where the run-time connects to, and as whom; for tests. */
  webUrl: string;
  close(): Promise<void>;
};

export type DatabaseAddress = {
  /** The owner: runs migrations, may create roles. */
  ownerUrl: string;
  /** The run-time log-in role; null = the product makes one itself, with a password made from the secret key. */
  webUrl: string | null;
  secretKey: KeyRing;
  /** How long to wait for a server that is not there yet; not at all unless said otherwise. */
  wait?: { ms: number; onWait(): void } | undefined;
  /** Runs when the server answers and nothing has been changed yet. */
  beforeMigrating?: (() => Promise<void>) | undefined;
};

export class DatabaseFault extends Error {
  override name = 'DatabaseFault';
}

/** Migrates, makes the run-time role when needed, and opens both pools. Throws DatabaseFault in plain words. */
export async function openDatabase(address: DatabaseAddress, queues: readonly Queue[]): Promise<OpenDatabase> {
  const owner = createPool(address.ownerUrl, { max: 3 });
  try {
    await waitForServer(owner, address.wait?.ms ?? 0, address.wait?.onWait).catch((error) => {
      throw databaseTrouble(error) ? notReached(address.ownerUrl, error) : error;
    });
    await checkServer(owner);
    await address.beforeMigrating?.();
    const webUrl = address.webUrl ?? (await ensureWebRole(owner, address));
    const webRole = decodeURIComponent(new URL(webUrl).username);
    const keys = auditKeys(address.secretKey);
    await migrateDatabase(owner, webRole, queues, keys);
    await checkWebRole(owner, webRole);
    const webPool = createPool(webUrl, { max: 12, pipeline: true, bounded: true });
    const jobsPool = createPool(webUrl, { max: 4, role: 'driehoek_jobs', bounded: true });
    return {
      db: createDb(createKysely(webPool, 'driehoek_app'), createKysely(webPool, 'driehoek_identity'), keys),
      jobsPool,
      pools: () => ({ web: webPool, jobs: jobsPool }),
      facts: await readFacts(owner),
      webUrl,
      wipe: (at) => wipe(owner, keys, at),
      close: async () => {
        await Promise.all([webPool.end(), jobsPool.end(), owner.end()]);
      },
    };
  } catch (error) {
    await owner.end();
    throw error;
  }
}

function notReached(ownerUrl: string, error: Error & { code?: string }): DatabaseFault {
  const { hostname, port } = new URL(ownerUrl);
  return new DatabaseFault(
    `Driehoek cannot reach its database at ${hostname}:${port || 5432} (${error.code ?? error.message}). Check that it runs and that DATABASE_URL is right, and start again.`,
  );
}

async function checkServer(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ version: string }>("select current_setting('server_version_num') as version");
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < 15) throw new DatabaseFault(`This is PostgreSQL ${major}; Driehoek needs 15 or newer.`);
}

async function readFacts(owner: pg.Pool): Promise<OpenDatabase['facts']> {
  const { rows } = await owner.query<OpenDatabase['facts']>(
    "select max(name) as migration, split_part(current_setting('server_version'), ' ', 1) as server from kysely_migration",
  );
  return rows[0] ?? { migration: '', server: '' };
}

/** Several databases may live on one server, so each has its own log-in role, named after the database. */
async function ensureWebRole(owner: pg.Pool, { ownerUrl, secretKey }: DatabaseAddress): Promise<string> {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  const role = `driehoek_web_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`;
  const password = keyedHash(secretKey, 'web role', database).toString('hex');
  const client = await owner.connect();
  try {
    await client.query('begin');
    // Two processes that start together would otherwise change the role at the same moment, which PostgreSQL refuses.
    await client.query('select pg_advisory_xact_lock(7241035)');
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login noinherit; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    await client.query(`alter role ${role} password '${password}'`);
    await client.query(`grant connect on database "${database.replaceAll('"', '""')}" to ${role}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new DatabaseFault(
      'The user in DATABASE_URL may not create roles. Give it CREATEROLE, or make a second log-in role (noinherit) yourself and set ' +
        'MIGRATION_DATABASE_URL to the owner and DATABASE_URL to that role.',
    );
  } finally {
    client.release();
  }
  url.username = role;
  url.password = password;
  return url.toString();
}

/** The run-time role must be bound by row-level security, or tenancy is only good will. */
async function checkWebRole(owner: pg.Pool, webRole: string): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean; owns: boolean; inherits: boolean }>(
    `select r.rolsuper or r.rolbypassrls as strong, r.rolinherit as inherits,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'identity') and c.relowner = r.oid) as owns
     from pg_roles r where r.rolname = $1`,
    [webRole],
  );
  const role = rows[0];
  if (!role) throw new DatabaseFault(`The role ${webRole} of DATABASE_URL does not exist on this server.`);
  if (role.strong || role.owns)
    throw new DatabaseFault(
      `The role ${webRole} of DATABASE_URL is superuser, bypasses row-level security or owns the tables. Set MIGRATION_DATABASE_URL to the owner and DATABASE_URL to a plain log-in role (noinherit).`,
    );
  if (role.inherits)
    throw new DatabaseFault(
      `The role ${webRole} of DATABASE_URL inherits rights. Make it noinherit: alter role ${webRole} noinherit;`,
    );
}

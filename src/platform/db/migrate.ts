import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { sealExisting } from '../audit/seal-existing.ts';
import { installJobs, type Queue } from '../jobs/install.ts';

const folder = path.resolve(import.meta.dirname, '../../../migrations');

/**
 * Brings the database to the newest version, as its owner. Safe when two processes start together: an advisory lock lets
 * one work while the other waits. Grants the application's roles what they may do; `webRole` is the run-time log-in role.
 */
export async function migrateDatabase(
  owner: pg.Pool,
  webRole: string,
  queues: readonly Queue[],
  keys: AuditKeys,
): Promise<void> {
  // Its own connection holds the lock, so that roles and grants are covered by it too.
  const lock = await owner.connect();
  try {
    await lock.query('select pg_advisory_lock(7241036)');
    await createGroupRoles(owner, webRole);
    if (!(await isNewest(lock))) await runMigrations(owner, keys);
    await installJobs(owner, queues);
    await owner.query(await readFile(path.join(folder, 'grants.sql'), 'utf8'));
  } finally {
    await lock.query('select pg_advisory_unlock(7241036)').catch(() => {});
    lock.release();
  }
}

/**
 * Runs the migrations that were not run yet, in one transaction; `within` names those to stop at, on a connection that is in a
 * transaction already.
 */
export async function runMigrations(
  connections: Pick<pg.Pool, 'connect'>,
  keys: AuditKeys,
  within?: readonly string[],
): Promise<void> {
  const pool = { connect: () => connections.connect(), end: async () => {} } as unknown as pg.Pool;
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const getMigrations = async () => {
    const all = Object.entries(await readMigrations(keys));
    return Object.fromEntries(within ? all.filter(([name]) => within.includes(name)) : all);
  };
  const migrator = new Migrator({ db, provider: { getMigrations } });
  const { error, results } = await migrator.migrateToLatest({ disableTransactions: within !== undefined });
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(`migration ${failed ?? ''} failed`, { cause: error });
}

/** Whether every migration that this product knows was run, and no other. The library looks through all tables to find that out. */
async function isNewest(owner: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  const made = await owner.query("select from pg_class where oid = to_regclass('kysely_migration')");
  if (made.rowCount === 0) return false;
  const { rows } = await owner.query<{ name: string }>('select name from kysely_migration order by name');
  return JSON.stringify(rows.map(({ name }) => name)) === JSON.stringify(await knownMigrations());
}

/** Names of the migrations that this product knows, in order. */
export async function knownMigrations(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
  return names.map((name) => name.replace(/\.sql$/, ''));
}

async function readMigrations(keys: AuditKeys) {
  // What SQL alone cannot do, for it does not have the key.
  const secondHalves: Record<string, (db: Kysely<unknown>) => Promise<void>> = {
    '0006_audit_chain': (db) => sealExisting(db, keys),
  };
  const migrations: Record<string, { up(db: Kysely<unknown>): Promise<void> }> = {};
  for (const name of await knownMigrations()) {
    const text = await readFile(path.join(folder, `${name}.sql`), 'utf8');
    migrations[name] = {
      up: async (db) => {
        await sql.raw(text).execute(db);
        await secondHalves[name]?.(db);
      },
    };
  }
  return migrations;
}

/** Roles belong to the whole server, so another database's migration may make them at the same moment. */
async function createGroupRoles(owner: pg.Pool, webRole: string): Promise<void> {
  for (const role of ['driehoek_app', 'driehoek_identity', 'driehoek_jobs']) {
    await owner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    const member = await owner.query(
      'select from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member where g.rolname = $1 and r.rolname = $2',
      [role, webRole],
    );
    if (member.rowCount === 0) await owner.query(`grant ${role} to "${webRole}"`);
  }
}

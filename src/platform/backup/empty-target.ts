import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { backupFault } from './backup-fault.ts';
import { quotedTable } from './format.ts';
import { findMigrations, findTables } from './saved-tables.ts';

/** Which rows are a sign of work, where a product has rows by itself before anybody has set it up: law, codes, the head of an empty chain. */
const ownRows: Record<string, string> = {
  'public.figure': 'false',
  'public.retention_rule': 'false',
  'public.subsidy_year': 'false',
  'public.place_point': 'false',
  'identity.setup_code': 'false',
  'identity.rate_limit': 'false',
  'identity.installation_head': 'last_number > 0',
};

/** Throws BackupFault when something else uses this database, or stands in it. A product that was only started is no hindrance. */
export async function expectEmptyTarget(client: pg.ClientBase): Promise<void> {
  const others = await countOthers(client);
  if (others > 0) throw backupFault('inUse', [others]);
  const tables = await findTables(client);
  if ((await findMigrations(client)).length === 0) {
    const [first] = tables;
    if (first) throw backupFault('notEmpty', [`${first.schema}.${first.name}`]);
    return;
  }
  for (const table of tables) {
    const name = `${table.schema}.${table.name}`;
    // Row-level security hides rows of a hogeschool; each of them needs a row in the register, which everybody may read.
    const { rowCount } = await client.query(
      `select 1 from ${quotedTable(table)} where ${ownRows[name] ?? 'true'} limit 1`,
    );
    if (rowCount) throw backupFault('notEmpty', [name]);
  }
}

/** How many other connections this database has. One that was just closed, by a product that stopped or a restore that failed, gets a moment to go. */
async function countOthers(client: pg.ClientBase): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query<{ others: number }>(`
      select count(*)::int as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null`);
    const others = rows[0]?.others ?? 0;
    if (others === 0 || attempt === 20) return others;
    await sleep(100);
  }
}

/** Takes away the structure that such a product made, so that it can be made as it was when the backup was taken. A function that takes a table's row goes with that table. */
export async function removeStructure(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('drop table %s cascade', string_agg(format('%I.%I', schemaname, tablename), ', ')) as statement
    from pg_tables where schemaname = 'public' having count(*) > 0
    union all
    select format('drop function if exists %s cascade', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
    union all
    select format('drop schema %I cascade', nspname) from pg_namespace where nspname in ('identity', 'search')`);
  for (const { statement } of rows) await client.query(statement);
}

import type pg from 'pg';
import type { Manifest, SavedTable } from './format.ts';

export type FoundTable = SavedTable & {
  /** Whether its rows are shown a hogeschool at a time only. */
  isTenant: boolean;
  /** What rows are sorted by, as SQL, so that the same rows always give the same digest. A tenant table: hogeschool first. */
  order: string[];
};

/**
 * Every table of the product with its columns, as it stands in the database. Not: what keeps the migrations, the jobs
 * (only those that wait are taken, see jobs), and schema `search`, which is made from the rest.
 */
export async function findTables(client: pg.ClientBase): Promise<FoundTable[]> {
  const { rows } = await client.query<FoundTable>(`
    select n.nspname as schema, c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
      n.nspname = 'public' and bool_or(a.attname = 'institution_id') as "isTenant",
      coalesce(
        (select array_agg(format('%I', k.attname) || case when k.attcollation <> 0 then ' collate "C"' else '' end
                          order by k.attname <> 'institution_id', p.place)
         from pg_index i, unnest(i.indkey::int2[]) with ordinality as p(attnum, place), pg_attribute k
         where i.indrelid = c.oid and i.indisprimary and k.attrelid = c.oid and k.attnum = p.attnum),
        array_agg(format('%I::text collate "C"', a.attname) order by a.attname <> 'institution_id', a.attnum)) as "order"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'identity') and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    group by n.nspname, c.oid, c.relname
    order by n.nspname collate "C", c.relname collate "C"`);
  return rows;
}

/** The migrations that the database is at, in order; none when it has no product. */
export async function findMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: there } = await client.query("select to_regclass('public.kysely_migration') is not null as is_there");
  if (!there[0]?.is_there) return [];
  const { rows } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name collate "C"',
  );
  return rows.map(({ name }) => name);
}

export async function findSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; value: string | null; start: string }>(`
    select schemaname as schema, sequencename as name, last_value::text as value, start_value::text as start
    from pg_sequences where schemaname in ('public', 'identity')
    order by schemaname collate "C", sequencename collate "C"`);
  // Without a last value no number was given out yet.
  return rows.map(({ schema, name, value, start }) => ({
    schema,
    name,
    value: value ?? start,
    isCalled: value !== null,
  }));
}

/** The major version of the server. */
export async function serverMajor(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
  return Math.floor(Number(rows[0]?.version) / 10_000);
}

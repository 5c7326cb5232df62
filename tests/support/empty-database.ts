import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { asSuperuser, testServer } from './database.ts';

export type EmptyDatabase = { ownerUrl: string; superuserUrl: string; close(): Promise<void> };

/**
 * A new database whose owner is no superuser, as at a hosting provider, on the server of the tests or on `server` (the address
 * of a superuser).
 */
export async function createEmptyDatabase(server?: string): Promise<EmptyDatabase> {
  const superuser = server ?? (await testServer()).superuserUrl;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const at = (change: (url: URL) => void) => {
    const url = new URL(superuser);
    url.pathname = `/${name}`;
    change(url);
    return url.toString();
  };
  for (const role of ['driehoek_app', 'driehoek_identity', 'driehoek_jobs'])
    await asSuperuser(
      superuser,
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    );
  await asSuperuser(superuser, `create role ${name} login createrole password '${name}'`);
  await asSuperuser(superuser, `grant driehoek_app, driehoek_identity, driehoek_jobs to ${name} with admin option`);
  await asSuperuser(superuser, `create database ${name} owner ${name}`);
  const superuserUrl = at(() => {});
  return {
    superuserUrl,
    ownerUrl: at((url) => {
      url.username = name;
      url.password = name;
    }),
    close: async () => {
      await asSuperuser(superuser, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Every row of every table, and everything that the tables are made of, as text: equal databases say the same. */
export async function describeDatabase(superuserUrl: string): Promise<{
  rows: Record<string, string>;
  structure: string[];
}> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'; set search_path = pg_catalog");
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'identity', 'search') and tablename not like 'kysely%' order by 1`,
    );
    const rows: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows: found } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as content from ${name} t`,
      );
      rows[name] = found[0]?.content;
    }
    const { rows: structure } = await client.query<{ line: string }>(structureQuery);
    return { rows, structure: structure.map(({ line }) => line) };
  } finally {
    await client.end();
  }
}

const structureQuery = `
  with schemas as (select oid, nspname from pg_namespace where nspname in ('public', 'identity', 'search')),
  tables as (select format('%I.%I', s.nspname, c.relname) as name, c.* from pg_class c join schemas s on s.oid = c.relnamespace)
  select line from (
    select format('column %s.%s %s %s %s %s', t.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity::text,
                  pg_get_expr(d.adbin, d.adrelid)) as line
    from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and t.relkind = 'r'
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select format('constraint %s %s %s %s', t.name, k.conname, pg_get_constraintdef(k.oid), k.convalidated)
    from pg_constraint k join tables t on t.oid = k.conrelid where k.contype <> 'n'
    union all
    select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join tables t on t.oid = i.indrelid
    union all
    select format('trigger %s %s', g.tgenabled::text, pg_get_triggerdef(g.oid)) from pg_trigger g join tables t on t.oid = g.tgrelid where not g.tgisinternal
    union all
    select format('policy %s %s %s %s %s', t.name, p.polname, p.polcmd::text, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from pg_policy p join tables t on t.oid = p.polrelid
    union all
    select format('security %s %s %s', t.name, t.relrowsecurity, t.relforcerowsecurity) from tables t where t.relkind = 'r'
    union all
    select format('grant %s %s %s', g.table_schema || '.' || g.table_name, g.grantee, g.privilege_type)
    from information_schema.role_table_grants g where g.table_schema in ('public', 'identity', 'search') and g.grantee like 'driehoek\\_%'
    union all
    select format('function %s', pg_get_functiondef(f.oid)) from pg_proc f join schemas s on s.oid = f.pronamespace
    where not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e') and f.prokind = 'f'
    union all
    select format('sequence %s', t.name) from tables t where t.relkind = 'S'
    union all
    select format('migration %s', name) from public.kysely_migration
  ) lines order by line collate "C"`;

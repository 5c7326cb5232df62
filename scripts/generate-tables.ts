/** Writes src/platform/db/tables.ts from the migrated database, so that SQL and its types cannot drift apart. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const url = process.argv[2];
if (!url) throw new Error('usage: generate-tables <database url of a migrated database>');

const kinds: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  date: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'unknown',
  _text: 'string[]',
};
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query(
  `select table_schema, table_name, column_name, udt_name, is_nullable = 'YES' as nullable,
          column_default is not null or is_generated = 'ALWAYS' or is_identity = 'YES' as has_default
   from information_schema.columns
   where table_schema in ('public', 'identity') and table_name not like 'kysely%'
   order by table_schema desc, table_name, ordinal_position`,
);
await client.end();

const tables = new Map<string, string[]>();
for (const row of rows) {
  const key = row.table_schema === 'public' ? row.table_name : `${row.table_schema}.${row.table_name}`;
  const kind = kinds[row.udt_name];
  if (!kind) throw new Error(`no type for ${row.udt_name} of ${key}.${row.column_name}`);
  const type = row.nullable ? `${kind} | null` : kind;
  const lines = tables.get(key) ?? [];
  lines.push(`    ${camel(row.column_name)}: ${row.has_default ? `Generated<${type}>` : type};`);
  tables.set(key, lines);
}
const text = [
  '// Made by scripts/generate-tables.ts from the migrations; a test holds it against the database. Do not edit.',
  "import type { Generated } from 'kysely';",
  '',
  '',
  'export type Tables = {',
  ...[...tables].flatMap(([name, lines]) => [
    `  '${name.includes('.') ? name.split('.').map(camel).join('.') : camel(name)}': {`,
    ...lines,
    '  };',
  ]),
  '};',
  '',
].join('\n');
await writeFile(path.resolve(import.meta.dirname, '../src/platform/db/tables.ts'), text);

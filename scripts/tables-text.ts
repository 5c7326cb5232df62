import type pg from 'pg';

const kinds: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float8: 'number',
  date: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'unknown',
  _text: 'string[]',
  _int4: 'number[]',
  _uuid: 'string[]',
};
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The text of src/platform/db/tables.ts for a migrated database, formatted as the project formats. */
export async function tablesText(client: Pick<pg.Client, 'query'>): Promise<string> {
  const { rows } = await client.query(
    `select table_schema, table_name, column_name, udt_name, is_nullable = 'YES' as nullable,
            column_default is not null or is_generated = 'ALWAYS' or is_identity = 'YES' as has_default
     from information_schema.columns
     where table_schema in ('public', 'identity') and table_name not like 'kysely%'
     order by table_schema desc, table_name, ordinal_position`,
  );
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
  const keyOf = (name: string) => (name.includes('.') ? `'${name.split('.').map(camel).join('.')}'` : camel(name));
  return [
    '// Made by scripts/generate-tables.ts from the migrations; a test holds it against the database. Do not edit.',
    "import type { Generated } from 'kysely';",
    '',
    'export type Tables = {',
    ...[...tables].flatMap(([name, lines]) => [`  ${keyOf(name)}: {`, ...lines, '  };']),
    '};',
    '',
  ].join('\n');
}

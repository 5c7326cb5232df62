import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { quoted, quotedTable } from './format.ts';
import type { FoundTable } from './saved-tables.ts';

/** Makes the text of a value depend on the value alone, whatever the server and its settings. For the rest of the transaction. */
export const plainText = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local search_path = pg_catalog; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local lock_timeout = 0;`;

/** The rows of a table as COPY text, sorted; `onRows` hears how many they were. Needs the settings of `plainText`. */
export async function* copyTable(
  client: pg.ClientBase,
  table: FoundTable,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  yield* copyRows(client, table, '', onRows);
}

/**
 * The same rows in the same order, hogeschool by hogeschool: row-level security is forced upon the owner too, who therefore
 * says each time whose rows are wanted. A superuser sees all, hence the condition.
 */
export async function* copyTableByInstitution(
  client: pg.ClientBase,
  table: FoundTable,
  institutionIds: readonly string[],
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  if (!table.isTenant) return yield* copyRows(client, table, '', onRows);
  for (const id of institutionIds) {
    await client.query("select set_config('app.institution_id', $1, true)", [id]);
    yield* copyRows(client, table, `where institution_id = ${literal(id)}::uuid`, onRows);
  }
}

async function* copyRows(
  client: pg.ClientBase,
  table: FoundTable,
  where: string,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const columns = table.columns.map(quoted).join(', ');
  const rows = `select ${columns} from ${quotedTable(table)} ${where} order by ${table.order.join(', ')}`;
  const stream = client.query(to(`copy (${rows}) to stdout`));
  for await (const chunk of stream) yield chunk as Buffer;
  onRows(stream.rowCount);
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

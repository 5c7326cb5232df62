import type pg from 'pg';

/** A row by its column names; jsonb columns take objects, bytea columns what `hex` makes. */
export type Row = Record<string, unknown>;

const rowsAtOnce = 5000;

/** Inserts many rows of one shape in few statements. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows.slice(from, from + rowsAtOnce))],
    );
}

/** Bytes as PostgreSQL reads them from text. */
export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

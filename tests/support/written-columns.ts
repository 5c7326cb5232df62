import type pg from 'pg';

/** The columns of a table that are written, not generated: as a list, and as a list of the same columns of `r`. */
export async function writtenColumns(client: pg.Client, table: string): Promise<{ names: string; ofR: string }> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return { names: rows.map(({ name }) => name).join(', '), ofR: rows.map(({ name }) => `r.${name}`).join(', ') };
}

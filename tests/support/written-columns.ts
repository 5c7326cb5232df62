type Ask = (statement: string) => Promise<{ rows: { names?: string; ofR?: string }[] }>;

/** The columns of a table that are written, not generated: as a list, and as a list of the same columns of `r`. */
export async function writtenColumns(ask: Ask, table: string): Promise<{ names: string; ofR: string }> {
  const { rows } = await ask(
    `select string_agg(attname, ', ' order by attnum) as names, string_agg('r.' || attname, ', ' order by attnum) as "ofR" from pg_attribute
     where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  return { names: rows[0]?.names ?? '', ofR: rows[0]?.ofR ?? '' };
}

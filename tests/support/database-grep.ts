import pg from 'pg';

/** Tables of the whole database, jobs included, with a row that holds one of these words in any column: text, JSON or bytes. */
export async function tablesHolding(superuserUrl: string, words: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select distinct format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'identity', 'search', 'pgboss') and c.relkind in ('r', 'p') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      for (const word of words) {
        // A row as text has its bytes in hexadecimal.
        const hex = Buffer.from(word).toString('hex');
        const { rows } = await client.query(
          `select from ${name} t where strpos(lower(t::text), lower($1)) > 0 or strpos(t::text, $2) > 0 limit 1`,
          [word, hex],
        );
        if (rows.length > 0) found.push(name.replace('public.', ''));
      }
    return [...new Set(found)];
  } finally {
    await client.end();
  }
}

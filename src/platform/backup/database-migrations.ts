import pg from 'pg';
import { findMigrations } from './saved-tables.ts';

/** The migrations that a database is at; none when it has no product yet. */
export async function readDatabaseMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the statement that runs fails too, and tells
  await client.connect();
  try {
    return await findMigrations(client);
  } finally {
    await client.end().catch(() => {});
  }
}

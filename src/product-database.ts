import pg from 'pg';
import type { ServerAddress } from './platform/db/embedded/index.ts';
import { keyedHash } from './platform/identity/tokens.ts';
import type { KeyRing } from './platform/keys/key-ring.ts';

/** Makes owner and database on the embedded server when they are not there yet; returns the owner's address. */
export async function ensureProductDatabase(embedded: ServerAddress, secretKey: KeyRing): Promise<string> {
  const password = keyedHash(secretKey, 'owner', 'driehoek').toString('hex');
  const client = new pg.Client({ connectionString: embedded.superuserUrl });
  // A connection that is lost is told by the statement that needed it.
  client.on('error', () => {});
  await client.connect();
  try {
    const owner = await client.query("select from pg_roles where rolname = 'driehoek_owner'");
    if (owner.rowCount === 0) await client.query('create role driehoek_owner login createrole');
    await client.query(`alter role driehoek_owner password '${password}'`);
    const database = await client.query("select from pg_database where datname = 'driehoek'");
    if (database.rowCount === 0) await client.query('create database driehoek owner driehoek_owner');
  } finally {
    await client.end();
  }
  return embedded.urlFor('driehoek_owner', password, 'driehoek');
}

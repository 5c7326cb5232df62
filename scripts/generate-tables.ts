/** Writes src/platform/db/tables.ts from the migrated database, so that SQL and its types cannot drift apart. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { tablesText } from './tables-text.ts';

const url = process.argv[2];
if (!url) throw new Error('usage: generate-tables <database url of a migrated database>');

const client = new pg.Client({ connectionString: url });
await client.connect();
const text = await tablesText(client);
await client.end();
await writeFile(path.resolve(import.meta.dirname, '../src/platform/db/tables.ts'), text);

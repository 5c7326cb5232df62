import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { ArchiveReader } from './archive-reader.ts';
import { backupFault } from './backup-fault.ts';
import { copyTable, plainText } from './copy-table.ts';
import {
  type Content,
  fullName,
  type Header,
  jobsName,
  type Manifest,
  manifest,
  manifestName,
  partsOfTable,
  quoted,
  quotedTable,
  type SavedJob,
  type SavedTable,
  savedJob,
} from './format.ts';
import { parseJson } from './read-header.ts';
import { type FoundTable, findSequences, findTables } from './saved-tables.ts';

/**
 * Reads the rest of an archive into tables that were just made, within the transaction of `client`, and compares what then
 * stands there with what the manifest says. Throws BackupFault.
 */
export async function loadArchive(
  client: pg.Client,
  reader: ArchiveReader,
  header: Header,
  file: string,
): Promise<{ manifest: Manifest; jobs: SavedJob[] }> {
  await client.query(plainText);
  const tables = await findTables(client);
  const different = differentTable(tables, header);
  if (different) throw backupFault('tableDiffers', [file, different]);
  const foreignKeys = await dropForeignKeys(client);
  await client.query(`truncate ${tables.map(quotedTable).join(', ')}`);
  const read: Record<string, Content> = {};
  for (const table of tables) read[fullName(table)] = await loadTable(client, reader, table, file);
  const jobs = await readJobs(reader, file);
  const bytes = await reader.take(manifestName);
  const said = manifest.safeParse(bytes && parseJson(bytes));
  if (!said.success) throw backupFault('damaged', [file]);
  await reader.expectEnd();

  for (const table of tables) {
    const name = fullName(table);
    const wanted = said.data.tables[name];
    if (!wanted || !isSame(wanted, read[name])) throw backupFault('damaged', [file]);
    if (!isSame(wanted, await contentOf(client, table))) throw backupFault('tableDiffers', [file, name]);
  }
  if (!isSame(said.data.jobs, jobs.content)) throw backupFault('damaged', [file]);
  for (const { table, name, definition } of foreignKeys)
    await client
      .query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
      .catch((error: Error) => Promise.reject(backupFault('tableDiffers', [file, `${table} (${name})`], error)));
  const sequences = new Set((await findSequences(client)).map(fullName));
  const unknown = said.data.sequences.map(fullName).find((name) => !sequences.has(name));
  if (unknown) throw backupFault('tableDiffers', [file, unknown]);
  for (const { schema, name, value, isCalled } of said.data.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [quotedTable({ schema, name }), value, isCalled]);
  // Names once more, for searching; not in a database from before that.
  const { rows: search } = await client.query("select to_regprocedure('search.refill()') is not null as is_there");
  if (search[0]?.is_there) await client.query('select search.refill()');
  return { manifest: said.data, jobs: jobs.saved };
}

const isSame = (one: Content, other: Content | undefined) => one.rows === other?.rows && one.sha256 === other.sha256;

function differentTable(tables: readonly FoundTable[], header: Header): string | undefined {
  const shape = (list: readonly SavedTable[]) => new Map(list.map((table) => [fullName(table), table.columns.join()]));
  const [here, there] = [shape(tables), shape(header.tables)];
  return [...new Set([...here.keys(), ...there.keys()])].find((name) => here.get(name) !== there.get(name));
}

/** They come back when all rows are there: whole, so that they are checked at once, and tables need no order. */
async function dropForeignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select format('%I.%I', n.nspname, c.relname) as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('public', 'identity') order by n.nspname, c.relname, k.conname`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows;
}

async function loadTable(client: pg.Client, reader: ArchiveReader, table: FoundTable, file: string): Promise<Content> {
  const name = quotedTable(table);
  const digest = createHash('sha256');
  const parts = reader.parts(partsOfTable(table), (bytes) => digest.update(bytes));
  // Triggers tell others of a change, or refuse one; these rows were let through long ago.
  await client.query(`alter table ${name} disable trigger user`);
  const rows = client.query(from(`copy ${name} (${table.columns.map(quoted).join(', ')}) from stdin`));
  try {
    await pipeline(parts, rows);
  } catch (error) {
    // Text that is no row of this table, which a backup of ours never holds.
    if (/^(22|23)/.test((error as { code?: string }).code ?? ''))
      throw backupFault('tableDiffers', [file, fullName(table)], error);
    throw error;
  }
  await client.query(`alter table ${name} enable trigger user`);
  return { rows: rows.rowCount, sha256: digest.digest('hex') };
}

async function contentOf(client: pg.Client, table: FoundTable): Promise<Content> {
  const digest = createHash('sha256');
  let rows = 0;
  const chunks = copyTable(client, table, (count) => {
    rows = count;
  });
  for await (const chunk of chunks) digest.update(chunk);
  return { rows, sha256: digest.digest('hex') };
}

async function readJobs(reader: ArchiveReader, file: string): Promise<{ saved: SavedJob[]; content: Content }> {
  const chunks: Buffer[] = [];
  for await (const bytes of reader.parts(jobsName, () => {})) chunks.push(bytes);
  const bytes = Buffer.concat(chunks);
  const lines = bytes.toString('utf8').split('\n').filter(Boolean);
  const saved = lines.map((line) => {
    const job = savedJob.safeParse(parseJson(Buffer.from(line)));
    if (!job.success) throw backupFault('damaged', [file]);
    return job.data;
  });
  return { saved, content: { rows: saved.length, sha256: createHash('sha256').update(bytes).digest('hex') } };
}

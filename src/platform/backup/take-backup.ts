import { randomBytes } from 'node:crypto';
import { access, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { type ArchiveWriter, writeArchive } from './archive-writer.ts';
import { backupFault, inWords } from './backup-fault.ts';
import { readChainEnds } from './chain-ends.ts';
import { copyTableByInstitution, plainText } from './copy-table.ts';
import {
  formatVersion,
  fullName,
  type Header,
  headerName,
  jobsName,
  type Manifest,
  manifestName,
  partsOfTable,
  type SavedJob,
  witnessFile,
} from './format.ts';
import { type FoundTable, findMigrations, findSequences, findTables, serverMajor } from './saved-tables.ts';

export type BackupSum = { sha256: string; bytes: number; rows: number };

export type BackupOrder = {
  /** The owner of the tables. */
  ownerUrl: string;
  /** Where it must come; nothing may be there yet. */
  file: string;
  at: Date;
  /** Names of the migrations that this product knows. */
  knownMigrations: readonly string[];
  /** Told when all is on disk and before the file gets its name; when this fails there is no backup. */
  beforeNaming?: (sum: BackupSum) => Promise<void>;
};

export const unfinished = '.unfinished';

/**
 * Writes everything that the product holds at one moment into one file, while others go on working; beside it
 * `<file>.heads.json`, the witness of the log. The file gets its name when it is whole and on disk. Throws BackupFault.
 */
export async function takeBackup(order: BackupOrder): Promise<BackupSum> {
  const { file, at } = order;
  for (const taken of [file, witnessFile(file)])
    await access(taken).then(
      () => Promise.reject(backupFault('exists', [taken])),
      () => {},
    );
  const draft = `${file}.${randomBytes(4).toString('hex')}${unfinished}`;
  const client = new pg.Client({ connectionString: order.ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the statement that runs fails too, and tells
  await client.connect();
  try {
    const writer = writeArchive(draft, at);
    try {
      const { rows, manifest } = await writeSnapshot(client, writer, order);
      const sum = { ...(await writer.finish()), rows };
      const witness = { file: path.basename(file), sha256: sum.sha256, takenAt: at, auditHeads: manifest.auditHeads };
      await writeFile(`${draft}.heads`, `${JSON.stringify(witness, null, 1)}\n`, { mode: 0o600, flush: true });
      await order.beforeNaming?.(sum);
      await rename(`${draft}.heads`, witnessFile(file));
      await rename(draft, file);
      await syncFolder(path.dirname(file));
      return sum;
    } catch (error) {
      await writer.abort(error as Error);
      throw error;
    }
  } catch (error) {
    await rm(draft, { force: true });
    await rm(`${draft}.heads`, { force: true });
    const { code } = error as { code?: string };
    throw code === 'ENOENT' || code === 'ENOTDIR' ? backupFault('cannotWrite', [file], error) : inWords(error, file);
  } finally {
    await client.end().catch(() => {});
  }
}

async function writeSnapshot(
  client: pg.Client,
  writer: ArchiveWriter,
  { at, knownMigrations }: BackupOrder,
): Promise<{ rows: number; manifest: Manifest }> {
  await client.query(`begin transaction isolation level repeatable read, read only; ${plainText}`);
  const migrations = await findMigrations(client);
  if (migrations.length === 0) throw backupFault('empty', []);
  const newer = migrations.find((name) => !knownMigrations.includes(name));
  if (newer) throw backupFault('newerDatabase', [newer]);
  const found = await findTables(client);
  const header: Header = {
    product: 'driehoek',
    format: formatVersion,
    version: await productVersion(),
    takenAt: at.toISOString(),
    migrations,
    postgres: await serverMajor(client),
    tables: found.map(({ schema, name, columns }) => ({ schema, name, columns })),
  };
  await writer.add(headerName, Buffer.from(JSON.stringify(header, null, 1)));
  const { rows: institutions } = await client.query<{ id: string }>('select id from public.institution order by id');
  const ids = institutions.map(({ id }) => id);
  const tables: Manifest['tables'] = {};
  for (const table of found) tables[fullName(table)] = await writeTable(client, writer, table, ids);
  const manifest: Manifest = {
    tables,
    jobs: await writeJobs(client, writer),
    sequences: await findSequences(client),
    ...(await readChainEnds(client, ids)),
  };
  await writer.add(manifestName, Buffer.from(JSON.stringify(manifest, null, 1)));
  await client.query('commit');
  return { rows: Object.values(tables).reduce((sum, table) => sum + table.rows, 0), manifest };
}

async function writeTable(client: pg.Client, writer: ArchiveWriter, table: FoundTable, ids: readonly string[]) {
  let rows = 0;
  const chunks = copyTableByInstitution(client, table, ids, (count) => {
    rows += count;
  });
  return { ...(await writer.addParts(partsOfTable(table), chunks)), rows };
}

/** Jobs that wait or run, as queue and data: their own tables belong to the job library, which changes them as it likes. */
async function writeJobs(client: pg.Client, writer: ArchiveWriter): Promise<Manifest['jobs']> {
  const { rows: there } = await client.query("select to_regclass('pgboss.job') is not null as is_there");
  // What recurs by the clock is planned anew by every start.
  const { rows } = there[0]?.is_there
    ? await client.query<SavedJob>(`
        select name as queue, data from pgboss.job
        where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%' and data is not null
          and name not in (select name from pgboss.schedule)
        order by created_on, id`)
    : { rows: [] };
  const lines = async function* () {
    for (const job of rows) yield Buffer.from(`${JSON.stringify(job)}\n`);
  };
  return { ...(await writer.addParts(jobsName, lines())), rows: rows.length };
}

async function productVersion(): Promise<string> {
  const text = await readFile(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Without it a power failure could undo the naming. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {}); // not every file system can
  await handle.close();
}

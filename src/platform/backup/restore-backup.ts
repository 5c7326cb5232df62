import pg from 'pg';
import type { AuditKeys } from '../audit/audit-keys.ts';
import { createPool } from '../db/connect.ts';
import { knownMigrations, runMigrations } from '../db/migrate.ts';
import { installJobs, type Queue } from '../jobs/install.ts';
import { replaceJobs } from '../jobs/queue-jobs.ts';
import { ArchiveReader, digestOfFile } from './archive-reader.ts';
import { backupFault, inWords } from './backup-fault.ts';
import { expectEmptyTarget, removeStructure } from './empty-target.ts';
import type { Header } from './format.ts';
import { loadArchive } from './load-archive.ts';
import { readHeader, readWitness } from './read-header.ts';
import { serverMajor } from './saved-tables.ts';

export type RestoreReport = {
  header: Header;
  rows: number;
  jobs: number;
  /** Jobs of a queue that this product does not have. */
  jobsLeftOut: number;
  /** Keys that sealed the log and are not in the ring: its lines cannot be checked without them. */
  missingKeys: string[];
};

/**
 * Puts a backup into an empty database, as its owner: the structure as it was, every row, all compared with what the backup
 * says, in one transaction. The next start migrates it to the newest version. Throws BackupFault; then nothing is restored.
 */
export async function restoreBackup(
  { ownerUrl, file }: { ownerUrl: string; file: string },
  queues: readonly Queue[],
  keys: AuditKeys,
): Promise<RestoreReport> {
  const reader = new ArchiveReader(file);
  try {
    const header = await readHeader(reader, file, await knownMigrations());
    const wanted = await readWitness(file);
    if (wanted && wanted !== (await digestOfFile(file))) throw backupFault('damaged', [file]);
    return await intoDatabase(ownerUrl, queues, keys, reader, header, file);
  } catch (error) {
    throw inWords(error, file);
  } finally {
    await reader.close();
  }
}

async function intoDatabase(
  ownerUrl: string,
  queues: readonly Queue[],
  keys: AuditKeys,
  reader: ArchiveReader,
  header: Header,
  file: string,
): Promise<RestoreReport> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the statement that runs fails too, and tells
  await client.connect();
  try {
    const major = await serverMajor(client);
    if (major < 15) throw backupFault('oldServer', [major]);
    // The lock of the migrations: a product that starts meanwhile waits until all is there.
    await client.query('select pg_advisory_lock(7241036)');
    await expectEmptyTarget(client);
    // The job library commits by itself; queues without jobs are no harm when the rest fails.
    await withPool(ownerUrl, (pool) => installJobs(pool, queues));
    await client.query('begin');
    await removeStructure(client);
    const own = Object.assign(client, { release: () => {} }) as unknown as pg.PoolClient;
    await runMigrations({ connect: async () => own } as Pick<pg.Pool, 'connect'>, keys, header.migrations);
    const { manifest, jobs } = await loadArchive(client, reader, header, file);
    const jobsLeftOut = await replaceJobs(client, jobs);
    await client.query('commit');
    await client.query('analyze').catch(() => {}); // a start without figures of the planner is only slow
    return {
      header,
      rows: Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0),
      jobs: jobs.length - jobsLeftOut,
      jobsLeftOut,
      missingKeys: manifest.keyIds.filter((id) => !keys.byId.has(id)),
    };
  } finally {
    // Ends the transaction too, when it did not come to its commit.
    await client.end().catch(() => {});
  }
}

async function withPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = createPool(url, { max: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

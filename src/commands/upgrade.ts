import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditKeys } from '../platform/audit/audit-keys.ts';
import { backUp, newBackupFile, restoreBackup } from '../platform/backup/index.ts';
import type { Clock } from '../platform/clock.ts';
import {
  type BinaryPackage,
  fetchBinaries,
  majorVersions,
  replaceCluster,
  type ServerAddress,
  startEmbedded,
} from '../platform/db/embedded/index.ts';
import type { Queue } from '../platform/jobs/install.ts';
import type { Log } from '../platform/log.ts';
import { CommandRefusal } from './refusal.ts';

export type Upgrade = {
  dataDir: string;
  backupDir: string;
  keys: AuditKeys;
  queues: readonly Queue[];
  clock: Clock;
  log: Log;
  /** The owner's address on an embedded server. */
  ownerUrl(server: ServerAddress): Promise<string>;
  /** npm's own script, when known. */
  npmCli: string | undefined;
  /** PostgreSQL of the old version where it is already; for tests. */
  olderBinaries?: BinaryPackage;
};

/**
 * `npm run upgrade`: moves the database of a data folder to the major version of PostgreSQL that came with this product: a backup
 * with the old one, restored into a new one beside it, which takes its place when it is whole. The old database stays. When anything fails,
 * or this process is killed, all is as it was.
 */
export async function upgradeDataFolder(
  upgrade: Upgrade,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const { dataDir, backupDir, clock } = upgrade;
  const { found, installed } = await majorVersions(dataDir);
  if (found === null) throw new CommandRefusal(`There is no database in ${dataDir}.`);
  if (found === installed)
    return write(`The database in ${dataDir} is PostgreSQL ${found} already. Nothing was changed.\n`);
  const file = await newBackupFile(backupDir, 'before-upgrade', clock.now());
  write(`From PostgreSQL ${found} to ${installed}: backing up into ${file}\n`);
  await withOlderServer(upgrade, found, (ownerUrl) => backUp({ ...upgrade, ownerUrl }, file));
  let rows = 0;
  const old = await replaceCluster(dataDir, async (draft) => {
    const restore = (ownerUrl: string) => restoreBackup({ ownerUrl, file }, upgrade.queues, upgrade.keys);
    ({ rows } = await withServer({ ...upgrade, dataDir: draft }, {}, restore));
  });
  write(`Restored and compared: ${rows} rows. Start Driehoek with npm start.\n`);
  write(`The old database stands in ${old}; remove it when all is well.\n`);
}

async function withServer<T>(
  { dataDir, log, ownerUrl }: Upgrade,
  options: { binaries?: BinaryPackage },
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded({ dataDir, log, ...options });
  try {
    return await work(await ownerUrl(server));
  } finally {
    await server.stop();
  }
}

async function withOlderServer(upgrade: Upgrade, major: number, work: (ownerUrl: string) => Promise<unknown>) {
  const { olderBinaries, npmCli } = upgrade;
  if (olderBinaries) return withServer(upgrade, { binaries: olderBinaries }, work);
  const folder = await mkdtemp(path.join(tmpdir(), 'driehoek-postgres-'));
  try {
    // As root PostgreSQL runs under another account, which must be able to enter.
    await chmod(folder, 0o711);
    return await withServer(upgrade, { binaries: await fetchBinaries(major, folder, npmCli) }, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import { isRoot } from './account.ts';
import { type BinaryPackage, installedBinaries, usableBinaries } from './binaries.ts';
import { claimCluster } from './claim-cluster.ts';
import { findHome, systemFolder } from './home.ts';
import { type EmbeddedLog, keepRunning } from './keep-running.ts';
import { lockFolder } from './lock.ts';
import { prepareCluster } from './prepare-cluster.ts';
import { finishReplacing } from './replace-cluster.ts';
import { type ServerAddress, serverAddress } from './server-address.ts';
import { socketFolder } from './sockets.ts';
import { EmbeddedStartError, startError } from './start-error.ts';

export type EmbeddedOptions = {
  /** The product's data folder; made when it is not there. */
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** Whether every commit reaches the disk (default true). False is for tests and other throw-away data only. */
  readonly fsync?: boolean;
  /** Other programs than those that came with the product, for a database of another major version. */
  readonly binaries?: BinaryPackage;
};

export type EmbeddedServer = ServerAddress & {
  /** Stops the database cleanly; settles when its processes are gone. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that comes with the product on the data in `dataDir`, on a free port of 127.0.0.1, where it
 * stays until `stop` or the end of this process, however that comes. When postgres ends suddenly it is started again
 * on the same port. Throws EmbeddedStartError, in words for the person at the terminal.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  try {
    return await start(options);
  } catch (error) {
    if (error instanceof EmbeddedStartError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw startError('cannot_start', 'cannotUseFolder', [options.dataDir, `${detail}.`], error);
  }
}

async function start({ dataDir, log, fsync = true, binaries: other }: EmbeddedOptions): Promise<EmbeddedServer> {
  let home = await findHome(dataDir);
  if (home.folder !== home.dataDir) log('embedded.data_elsewhere', { folder: home.folder });
  await claimCluster(home);
  const lock = lockFolder(home.folder, dataDir);
  try {
    // An upgrade was broken off between two renames.
    if (await finishReplacing(home)) home = await findHome(dataDir);
    const store = join(isRoot() ? systemFolder : home.folder, 'binaries');
    const binaries = await usableBinaries(other ?? (await installedBinaries()), store, home.account);
    const { password, made } = await prepareCluster(home, binaries, fsync);
    if (made) log('embedded.initialised', { folder: home.cluster, major: binaries.major });
    const postgres = await keepRunning(home, binaries, fsync, log);

    return {
      ...serverAddress(postgres.port, password, await socketFolder(home.cluster, postgres.port)),
      async stop() {
        await postgres.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

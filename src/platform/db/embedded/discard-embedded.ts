import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findExistingHome, noteIn } from './home.ts';
import { lockFiles, lockFolder } from './lock.ts';
import { stopLeftover } from './postmaster.ts';

/**
 * Deletes the database of a throw-away data folder, wherever it lies; the folder itself and what else it holds stay.
 * Throws EmbeddedStartError `in_use` while a product runs on it.
 */
export async function discardEmbedded(dataDir: string): Promise<void> {
  const home = await findExistingHome(dataDir);
  if (home === undefined) return;
  const lock = lockFolder(home.folder, dataDir);
  await stopLeftover(home.cluster, home.account);
  const ours = [home.cluster, home.passwordFile, home.logFile, `${home.logFile}.1`, join(home.folder, 'binaries')];
  for (const path of ours) await rm(path, { recursive: true, force: true });
  lock.release();
  if (home.folder === home.dataDir) for (const name of lockFiles) await rm(join(home.folder, name), { force: true });
  else await removeElsewhere(home.folder);
  await rm(noteIn(home.dataDir), { force: true });
}

async function removeElsewhere(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  // The folders above it, unless another data folder or the binaries use them.
  const above = dirname(folder);
  for (const empty of [above, dirname(above)]) await rmdir(empty).catch(() => undefined);
}

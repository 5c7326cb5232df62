import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installedBinaries } from './binaries.ts';
import { findExistingHome } from './home.ts';
import { lockFolder } from './lock.ts';

/** The major version of the database of a data folder (null: there is none), and of the PostgreSQL that came with the product. */
export async function majorVersions(dataDir: string): Promise<{ found: number | null; installed: number }> {
  const home = await findExistingHome(dataDir);
  const text = home && (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined));
  return {
    found: text ? Number.parseInt(text, 10) : null,
    installed: Number.parseInt((await installedBinaries()).name, 10),
  };
}

/**
 * Gives the database of a data folder another name beside its own, so that the next start makes a new one. Answers with that
 * name, and with what puts the old one back in the place of the new.
 */
export async function setClusterAside(
  dataDir: string,
  name: string,
): Promise<{ folder: string; putBack(): Promise<void> }> {
  const home = await findExistingHome(dataDir);
  if (!home) throw new Error(`there is no data folder ${dataDir}`);
  const lock = lockFolder(home.folder, dataDir);
  const aside = join(home.folder, name);
  const password = `${aside}-password`;
  try {
    // A copy, since a start that was cut short before the rename below still needs the password in its place.
    await copyFile(home.passwordFile, password);
    await rename(home.cluster, aside);
  } finally {
    lock.release();
  }
  return {
    folder: aside,
    async putBack() {
      await rm(home.cluster, { recursive: true, force: true });
      await rename(aside, home.cluster);
      await rename(password, home.passwordFile);
    },
  };
}

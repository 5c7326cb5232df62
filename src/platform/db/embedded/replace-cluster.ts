import { chmod, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot } from './account.ts';
import { installedBinaries } from './binaries.ts';
import { discardEmbedded } from './discard-embedded.ts';
import { findExistingHome, type Home } from './home.ts';
import { lockFolder } from './lock.ts';
import { syncFolder } from './prepare-cluster.ts';

/** A whole database that is to take the place of the other; it is called so between two renames only. */
const nextIn = (folder: string) => join(folder, 'postgres-next');

/** The major version of the database of a data folder (null: there is none), and of the PostgreSQL that came with the product. */
export async function majorVersions(dataDir: string): Promise<{ found: number | null; installed: number }> {
  const home = await findExistingHome(dataDir);
  const found = home && ((await versionOf(nextIn(home.folder))) ?? (await versionOf(home.cluster)));
  return { found: found ?? null, installed: Number.parseInt((await installedBinaries()).name, 10) };
}

/**
 * Puts another database in the place of that of a data folder, whose own stays beside it; answers with the folder of that. `make`
 * fills a data folder of its own with it, and stops its server. When that fails, or is broken off in whatever way, all is as it was.
 */
export async function replaceCluster(dataDir: string, make: (draft: string) => Promise<unknown>): Promise<string> {
  const home = await findExistingHome(dataDir);
  if (!home) throw new Error(`there is no data folder ${dataDir}`);
  const lock = lockFolder(home.folder, dataDir);
  const draft = join(home.folder, 'postgres-draft');
  try {
    await removeDraft(draft);
    await mkdir(draft, { mode: 0o700 });
    // As root PostgreSQL runs under another account, which must be able to enter.
    if (isRoot()) await chmod(draft, 0o711);
    // Both have one password, so that only folders change places.
    await copyFile(home.passwordFile, join(draft, 'postgres-password'));
    await make(draft);
    const made = await findExistingHome(draft);
    if (!made) throw new Error(`there is no data folder ${draft}`);
    // From this rename on the new one counts: whoever comes next finishes the change of places.
    await rename(made.cluster, nextIn(home.folder));
    await syncFolder(home.folder);
    return await takePlace(home);
  } finally {
    await removeDraft(draft);
    lock.release();
  }
}

/** Under the lock: finishes a change of places that was broken off; whether there was one. */
export async function finishReplacing(home: Home): Promise<boolean> {
  if ((await versionOf(nextIn(home.folder))) === null) return false;
  await takePlace(home);
  return true;
}

/** Answers with the new folder of the database whose place was taken. */
async function takePlace(home: Home): Promise<string> {
  const version = await versionOf(home.cluster);
  const aside = await freeName(home.folder, `postgres-${version}`);
  // Not there when this was broken off after it.
  if (version !== null) await rename(home.cluster, aside);
  await rename(nextIn(home.folder), home.cluster);
  await syncFolder(home.folder);
  return aside;
}

/** One of the same version may stand there from an upgrade before. */
async function freeName(folder: string, name: string): Promise<string> {
  const taken = await readdir(folder);
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`;
  return join(folder, free);
}

async function removeDraft(draft: string): Promise<void> {
  await discardEmbedded(draft);
  await rm(draft, { recursive: true, force: true });
}

async function versionOf(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  return text === null ? null : Number.parseInt(text, 10);
}

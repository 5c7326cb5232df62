import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const halfMade = '.half-made-';
const tenMinutes = 600_000;

/** Copies the folder `native` to `target` so that every account may run it, in one step; a copy that is there stays. */
export async function copyBinaries(native: string, target: string): Promise<void> {
  if (await lstat(target).catch(() => undefined)) return;
  const store = dirname(target);
  await makePassable(store);
  await removeAbandoned(store);
  const half = join(store, `${halfMade}${process.pid}`);
  await rm(half, { recursive: true, force: true });
  try {
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await openForAll(half);
    await rename(half, target);
  } catch (error) {
    // Another process that copied at the same time may have been first.
    if (!(await lstat(target).catch(() => undefined))) throw error;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function makePassable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made)) {
    await chmod(made, 0o755);
  }
}

/** A clone made with a tight umask has files that only root reads. */
async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
    await chmod(path, runs ? 0o755 : 0o644);
  }
}

async function removeAbandoned(store: string): Promise<void> {
  for (const name of await readdir(store)) {
    const path = join(store, name);
    const age = Date.now() - ((await lstat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (name.startsWith(halfMade) && age > tenMinutes) await rm(path, { recursive: true, force: true });
  }
}

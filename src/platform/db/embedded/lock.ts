import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startError } from './start-error.ts';

export type Lock = { release(): void };

/** The files that a lock makes in its folder. */
export const lockFiles = ['product.lock', 'product.pid'] as const;

const sqliteBusy = 5;

/** Keeps the locks from the garbage collector, which would close them, and so let go, when nobody holds the server. */
const held = new Set<DatabaseSync>();

/**
 * Claims `folder` for this process. Throws EmbeddedStartError `in_use` while another process (or this one) holds it.
 * SQLite is used for nothing but its file lock: the one lock of the operating system that Node reaches, on every
 * platform. It dies with the process, also after kill -9, so it can never be stale.
 */
export function lockFolder(folder: string, dataDir: string): Lock {
  const pidFile = join(folder, 'product.pid');
  const lock = new DatabaseSync(join(folder, 'product.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    throw startError('in_use', 'inUse', [dataDir, readPid(pidFile)], error);
  }
  held.add(lock);
  // Removed first: one that a killed product of another account left cannot be written.
  rmSync(pidFile, { force: true });
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release() {
      if (!held.delete(lock)) return;
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

/** Only for the words of the refusal; who holds the lock is decided by the lock. */
function readPid(pidFile: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(pidFile, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

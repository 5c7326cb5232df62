import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { run } from './run.ts';
import { startError } from './start-error.ts';

const unfinished = 'postgres-init-';

/**
 * Makes sure that `home` holds a database of the right major version, ours to run, and gives the superuser's password;
 * `made` tells that it is new. `fsync` false: not synced to disk, for throw-away data. Throws EmbeddedStartError.
 */
export async function prepareCluster(
  home: Home,
  binaries: Binaries,
  fsync: boolean,
): Promise<{ password: string; made: boolean }> {
  await removeUnfinished(home.folder);
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    await refuseForeignFiles(home);
    return { password: await makeCluster(home, binaries, fsync), made: true };
  }
  if (version.trim() !== String(binaries.major)) {
    throw startError('other_major_version', 'otherMajorVersion', [home.cluster, version.trim(), binaries.major]);
  }
  const password = await readFile(home.passwordFile, 'utf8').catch((error) => {
    throw startError('cannot_start', 'passwordMissing', [home.passwordFile], error);
  });
  return { password: password.trim(), made: false };
}

/**
 * initdb in a folder beside, then one rename: a database is there wholly or not at all, also after kill -9 half-way.
 */
async function makeCluster(home: Home, binaries: Binaries, fsync: boolean): Promise<string> {
  // One that stands there already was put there for this database.
  const given = await readFile(home.passwordFile, 'utf8').catch(() => '');
  const password = given.trim() || randomBytes(24).toString('base64url');
  await writeFile(home.passwordFile, `${password}\n`, { mode: 0o600, flush: true });

  const nursery = join(home.folder, `${unfinished}${randomBytes(4).toString('hex')}`);
  const newborn = join(nursery, 'postgres');
  const passwordCopy = join(nursery, 'password');
  await mkdir(nursery, { mode: 0o700 });
  try {
    await writeFile(passwordCopy, password, { mode: 0o600 });
    if (home.account) {
      await chown(passwordCopy, home.account.uid, home.account.gid);
      await chown(nursery, home.account.uid, home.account.gid);
    }
    const { code, output } = await run(binaries.initdb, initdbArguments(newborn, passwordCopy, fsync), home.account);
    if (code !== 0) throw startError('cannot_start', 'cannotStart', [output.trim()]);
    await rename(newborn, home.cluster);
    if (fsync) await syncFolder(home.folder);
  } finally {
    await rm(nursery, { recursive: true, force: true });
  }
  return password;
}

function initdbArguments(folder: string, passwordFile: string, fsync: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // The C library of macOS knows no C.UTF-8.
    process.platform === 'darwin' ? '--locale=C' : '--locale=C.UTF-8',
    '--no-instructions',
    ...(fsync ? [] : ['--no-sync']),
  ];
}

/** Without it a power failure could undo the rename of a database that has been written to since. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // Retries: an initdb that outlived its product may still be writing there; it gives up when its folder is gone.
    if (name.startsWith(unfinished)) {
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
    }
  }
}

async function refuseForeignFiles(home: Home): Promise<void> {
  const names = await readdir(home.cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw startError('cannot_start', 'cannotUseFolder', [home.cluster, `${error.message}.`], error);
  });
  if (names === undefined) return;
  if (names.length > 0) throw startError('cannot_start', 'notADatabase', [home.cluster]);
  await rmdir(home.cluster);
}

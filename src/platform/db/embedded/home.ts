import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor, isRoot, mayEnter } from './account.ts';
import { startError } from './start-error.ts';

/** Where root keeps what `nobody` must reach when the project lies where `nobody` cannot go (say under /root). */
export const systemFolder = '/var/lib/driehoek';

/**
 * The folder that holds the database of one data folder with all that belongs to it: usually the data folder itself,
 * else a folder below `systemFolder`.
 */
export type Home = {
  readonly folder: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** The account that postgres runs as; undefined: our own. */
  readonly account: Account | undefined;
  /** The data folder that this home belongs to, as a real path. */
  readonly dataDir: string;
};

/** The home of `dataDir`, made when it is not there yet. Throws EmbeddedStartError when the remembered one is gone. */
export async function findHome(dataDir: string, system: string = systemFolder): Promise<Home> {
  const made = await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  // mkdir's mode is cut down by the umask, and postgres, which is not root, must be able to pass through.
  if (made !== undefined && isRoot()) await chmod(dataDir, 0o711);
  const real = await realpath(dataDir);

  const remembered = await readNote(noteIn(real));
  if (remembered !== undefined && (await isStillOurs(remembered, real))) return homeIn(remembered, real);

  const here = await homeIn(real, real);
  if (here.account === undefined || (await exists(here.cluster))) return here;
  return (await mayEnter(real, here.account)) ? here : homeElsewhere(real, system);
}

/** The home of `dataDir` as it is, without making anything; undefined when there is no such data folder. */
export async function findExistingHome(dataDir: string): Promise<Home | undefined> {
  if (!(await stat(dataDir).catch(() => undefined))?.isDirectory()) return undefined;
  const real = await realpath(dataDir);
  const remembered = await readNote(noteIn(real));
  const ours = remembered !== undefined && (await readNote(ownerNoteIn(remembered))) === real;
  return homeIn(ours ? remembered : real, real);
}

/** The file in a data folder that says where its database lies, when that is not in the data folder. */
export const noteIn = (dataDir: string) => join(dataDir, 'postgres-location.json');

/** The file in a home below the system folder that says which data folder it belongs to. */
const ownerNoteIn = (home: string) => join(home, 'data-folder.json');

async function homeIn(folder: string, dataDir: string): Promise<Home> {
  const cluster = join(folder, 'postgres');
  return {
    folder,
    cluster,
    passwordFile: join(folder, 'postgres-password'),
    logFile: join(folder, 'postgres.log'),
    account: await accountFor(cluster),
    dataDir,
  };
}

async function homeElsewhere(real: string, system: string): Promise<Home> {
  const folder = join(system, 'data', createHash('sha256').update(real).digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const passable of [system, join(system, 'data'), folder]) await chmod(passable, 0o711);
  await writeNote(ownerNoteIn(folder), real);
  await writeNote(noteIn(real), folder);
  return homeIn(folder, real);
}

/**
 * Whether the remembered home is this data folder's own. A data folder that was moved takes its home along; a copy of
 * one that is still in place gets a home of its own, so that two data folders never share a database.
 */
async function isStillOurs(home: string, real: string): Promise<boolean> {
  if (!(await exists(home))) throw startError('cannot_start', 'locationMissing', [home, noteIn(real)]);
  const owner = await readNote(ownerNoteIn(home));
  if (owner === real) return true;
  if (owner !== undefined && (await readNote(noteIn(owner))) === home) return false;
  await writeNote(ownerNoteIn(home), real);
  return true;
}

async function readNote(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { folder } = JSON.parse(text) as { folder: string };
  return folder;
}

async function writeNote(file: string, folder: string): Promise<void> {
  await writeFile(file, `${JSON.stringify({ folder })}\n`);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

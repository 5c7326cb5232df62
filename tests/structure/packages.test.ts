import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot } from './source-files.ts';

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>;
type LockEntry = {
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, LockEntry> };

describe('packages', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
  const manifest = read('package.json') as Manifest;
  const lock = read('package-lock.json') as Lock;
  const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '');

  it('are pinned to one version', () => {
    const wanted = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap((group) =>
      Object.entries(group ?? {}),
    );
    assert.ok(wanted.length > 0);
    assert.deepEqual(
      wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      [],
    );
  });

  it('come from whatever registry is configured: the lockfile names none', () => {
    assert.ok(locked.length > 0);
    assert.deepEqual(
      locked.filter(([, entry]) => entry.resolved !== undefined).map(([folder]) => folder),
      [],
    );
  });

  // Not every registry has every platform of every package; what it lacks is in the lockfile without its content's hash,
  // since `npm ci` refuses a lockfile that leaves it out.
  it('are checked by their content, but for some of other platforms', () => {
    const unchecked = locked.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'));
    assert.deepEqual(
      unchecked.filter(([, entry]) => !entry.optional || suits(entry)).map(([folder]) => folder),
      [],
    );
  });

  it('for other platforms are all there, or `npm ci` refuses the lockfile', () => {
    const folders = new Set(locked.map(([folder]) => folder));
    const missing = locked.flatMap(([folder, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !folders.has(`node_modules/${name}`) && !folders.has(`${folder}/node_modules/${name}`),
      ),
    );
    assert.deepEqual(missing, []);
  });
});

/** The platform that CI and most servers have. */
const suits = (entry: LockEntry): boolean =>
  [entry.os].flat().includes('linux') && [entry.cpu].flat().includes('x64') && ![entry.libc].flat().includes('musl');

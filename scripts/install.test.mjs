import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingPackages } from './install.mjs';

const machine = { os: 'linux', cpu: 'x64', libc: () => 'glibc' };
const entry = { version: '1.0.0', integrity: 'sha512-a' };

/** Lockfile entry, what is installed → is it missing? */
const cases = [
  ['what is not installed', entry, undefined, true],
  ['what is installed', entry, entry, false],
  ['another version', entry, { ...entry, version: '1.0.1' }, true],
  ['the same version with other content', entry, { ...entry, integrity: 'sha512-b' }, true],
  ['any content, where the lockfile does not say which', { ...entry, integrity: undefined }, entry, false],
  ['a tool for tests', { ...entry, dev: true }, undefined, false],
  ['a tool for tests, wanted', { ...entry, dev: true }, undefined, true, { dev: true }],
  ['an optional package for this machine', { ...entry, optional: true, os: ['linux'], cpu: ['x64'] }, undefined, true],
  ['the same, said without a list', { ...entry, optional: true, os: 'linux', cpu: 'x64' }, undefined, true],
  [
    'an optional package for another system',
    { ...entry, optional: true, os: ['win32'], cpu: ['x64'] },
    undefined,
    false,
  ],
  [
    'an optional package for another processor',
    { ...entry, optional: true, os: ['linux'], cpu: ['arm64'] },
    undefined,
    false,
  ],
  [
    'an optional package for another C library',
    { ...entry, optional: true, os: ['linux'], libc: ['musl'] },
    undefined,
    false,
  ],
  ['an optional package for all but this system', { ...entry, optional: true, os: ['!linux'] }, undefined, false],
  ['an optional package for all but another system', { ...entry, optional: true, os: ['!win32'] }, undefined, true],
  ['what only serves an optional package', { ...entry, optional: true }, undefined, false],
];

describe('what is missing of the lockfile', () => {
  for (const [what, wanted, installed, isMissing, { dev } = { dev: false }] of cases) {
    it(`${what}: ${isMissing ? 'missing' : 'fine'}`, () => {
      const lock = { '': { name: 'the project itself' }, 'node_modules/a': wanted };
      const found = missingPackages(
        lock,
        installed ? { 'node_modules/a': installed } : {},
        { dev, machine },
        () => true,
      );
      assert.deepEqual(found, isMissing ? ['node_modules/a'] : []);
    });
  }

  it('what is on the list but no longer in its folder: missing', () => {
    const packages = { 'node_modules/a': entry };
    assert.deepEqual(
      missingPackages(packages, packages, { dev: false, machine }, () => false),
      ['node_modules/a'],
    );
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lockFolder } from './lock.ts';

describe('the lock on a data folder', () => {
  it('holds until it is released, also when nobody holds it in memory', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'driehoek-lock-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const locks = [new WeakRef(lockFolder(folder, folder))];
    setFlagsFromString('--expose-gc');
    for (let round = 0; round < 3; round += 1) {
      await turn();
      runInNewContext('gc')();
    }
    assert.equal(locks[0]?.deref(), undefined, 'collected, or else this shows nothing');
    assert.throws(() => lockFolder(folder, folder), { code: 'in_use' });
  });

  it('can be taken again after its release, which may be said twice', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'driehoek-lock-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const first = lockFolder(folder, folder);
    first.release();
    const second = lockFolder(folder, folder);
    first.release();
    assert.throws(() => lockFolder(folder, folder), { code: 'in_use' });
    second.release();
  });
});

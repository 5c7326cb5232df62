import assert from 'node:assert/strict';
import { chmod, chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { accountFor, isRoot, mayEnter, ownerOf } from './account.ts';
import { installedBinaries, usableBinaries } from './binaries.ts';
import { findHome, systemFolder } from './home.ts';
import { end, isAlive, query, startProduct, throwAwayFolder } from './product-under-test.ts';

/** An account that every Unix has, has a name, and is neither root nor nobody. */
const daemon = { uid: 1, gid: 1 };
const rootOnly = { skip: isRoot() ? false : 'only root can start processes as another' };

describe('the account that postgres runs as', () => {
  let folder: Awaited<ReturnType<typeof throwAwayFolder>>;
  beforeEach(async () => {
    folder = await throwAwayFolder();
  });
  afterEach(() => folder.remove());

  it('is the ordinary user’s own', rootOnly, async (t) => {
    if (!(await mayEnter(import.meta.dirname, daemon))) return t.skip('this checkout is closed to other users');
    await chown(folder.top, daemon.uid, daemon.gid);
    const product = await startProduct(folder.dataDir, { account: daemon });
    assert.deepEqual(await query(product.url, 'select 1 as one'), [{ one: 1 }]);
    assert.deepEqual(await ownerOf(`/proc/${product.postgresPid}`), daemon);
    assert.equal((await stat(folder.dataDir)).mode & 0o777, 0o700);
    await end(product);
    assert.equal(isAlive(product.postgresPid), false);

    const byRoot = await startProduct(folder.dataDir);
    assert.deepEqual(await ownerOf(`/proc/${byRoot.postgresPid}`), daemon, 'root leaves it with its owner');
    await end(byRoot);
    const again = await startProduct(folder.dataDir, { account: daemon });
    assert.deepEqual(await query(again.url, 'select 1 as one'), [{ one: 1 }]);
    await end(again);
  });

  it(
    'is nobody for root, also where nobody cannot go; the data goes along when the folder moves',
    rootOnly,
    async (t) => {
      const product = await startProduct(folder.dataDir);
      const nobody = await accountFor('/nowhere');
      assert.deepEqual(await ownerOf(`/proc/${product.postgresPid}`), nobody);
      await query(product.url, 'create table kept as select 7 as n');
      const [place] = product.events;
      assert.equal(place?.event, 'embedded.data_elsewhere');
      assert.equal(String(place?.folder).startsWith(`${systemFolder}/data/`), true);
      await end(product);

      const moved = join(folder.top, 'moved');
      await rename(folder.dataDir, moved);
      t.after(() => rename(moved, folder.dataDir).catch(() => undefined));
      const again = await startProduct(moved);
      assert.deepEqual(await query(again.url, 'select n from kept'), [{ n: 7 }]);
      await end(again);
      await rename(moved, folder.dataDir);
      await findHome(folder.dataDir);
    },
  );

  it('gets a database that root copied into place, but not that of another account', rootOnly, async (t) => {
    await chmod(folder.top, 0o711);
    await end(await startProduct(folder.dataDir));
    const copy = join(folder.top, 'copy');
    await cp(folder.dataDir, copy, { recursive: true });
    await chmod(copy, 0o711);
    assert.equal((await stat(join(copy, 'postgres'))).uid, 0);
    const product = await startProduct(copy);
    assert.deepEqual(await query(product.url, 'select 1 as one'), [{ one: 1 }]);
    await end(product);

    if (!(await mayEnter(import.meta.dirname, daemon))) return t.skip('this checkout is closed to other users');
    await chmod(folder.dataDir, 0o777);
    const refused = await startProduct(folder.dataDir, { account: daemon });
    assert.equal(refused.events.at(-1)?.code, 'cannot_start');
    assert.match(String(refused.events.at(-1)?.nl), /van een andere gebruiker/);
    await end(refused);
  });

  it('gets a copy of the binaries where it cannot reach the package', rootOnly, async () => {
    await chmod(folder.top, 0o711);
    const { native, name } = await installedBinaries();
    const closed = join(folder.top, 'closed');
    await mkdir(closed, { mode: 0o700 });
    // Without the symlinks, as after npm install --ignore-scripts.
    const filter = (path: string) => path !== join(native, 'share');
    await cp(native, join(closed, 'native'), { recursive: true, verbatimSymlinks: true, filter });
    await rm(join(closed, 'native', 'lib', 'libpq.so.5'));
    const store = join(folder.top, 'store', 'binaries');
    const account = await accountFor('/nowhere');
    const found = { native: join(closed, 'native'), name };
    const { postgres, major } = await usableBinaries(found, store, account);
    assert.deepEqual({ postgres, major }, { postgres: join(store, name, 'bin', 'postgres'), major: 18 });
    assert.ok(await stat(join(store, name, 'lib', 'libpq.so.5')));
  });

  it('finds no binaries in a package that does not run', async () => {
    const found = { native: join(folder.top, 'empty'), name: '0-none' };
    await mkdir(found.native);
    await assert.rejects(usableBinaries(found, join(folder.top, 'store'), undefined), { code: 'no_binaries' });
  });

  it('keeps two data folders apart, also when one is a copy of the other', rootOnly, async () => {
    const system = join(folder.top, 'system');
    const first = join(folder.top, 'first');
    const second = join(folder.top, 'second');
    const { folder: home } = await findHome(first, system);
    await cp(first, second, { recursive: true });
    const copied = await findHome(second, system);
    assert.notEqual(copied.folder, home);
    assert.equal((await findHome(first, system)).folder, home);
    assert.equal((await findHome(second, system)).folder, copied.folder);
    await rm(home, { recursive: true });
    await assert.rejects(findHome(first, system), /Put it back/);
  });

  it('enters folders by their modes', async () => {
    assert.equal(await mayEnter(folder.top, { uid: 4242, gid: 4242 }), false);
    assert.equal(await mayEnter(tmpdir(), { uid: 4242, gid: 4242 }), true);
  });
});

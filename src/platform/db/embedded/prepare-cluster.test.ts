import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { EmbeddedStartError, startEmbedded } from './index.ts';
import { query, spawnProduct, throwAwayFolder, until } from './product-under-test.ts';

const quiet = () => undefined;

describe('a data folder', () => {
  let folder: Awaited<ReturnType<typeof throwAwayFolder>>;
  let cluster: string;
  beforeEach(async () => {
    folder = await throwAwayFolder();
    cluster = join(folder.dataDir, 'postgres');
    await chmod(folder.top, 0o711);
  });
  afterEach(() => folder.remove());

  it('is not poisoned by a product that was killed while it made the database', async () => {
    const { child } = spawnProduct(folder.dataDir);
    const unfinished = async () => {
      const names = await readdir(folder.dataDir).catch(() => []);
      return names.some((name) => name.startsWith('postgres-init-'));
    };
    await until(unfinished);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal((await readdir(folder.dataDir)).includes('postgres'), false);

    const server = await startEmbedded({ dataDir: folder.dataDir, log: quiet, fsync: false });
    assert.deepEqual(await query(server.superuserUrl, 'select 1 as one'), [{ one: 1 }]);
    await server.stop();
    assert.equal(await unfinished(), false);
  });

  it('of another major version is refused and left alone', async () => {
    await mkdir(cluster, { recursive: true });
    if (process.getuid?.() === 0) await chmod(folder.dataDir, 0o711);
    await writeFile(join(cluster, 'PG_VERSION'), '17\n');
    await assertRefused(folder.dataDir, 'other_major_version', /PostgreSQL 17\..* PostgreSQL 18\./);
    assert.equal(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), '17\n');
  });

  it('with other files where the database belongs is refused and left alone', async () => {
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'notes.txt'), 'mine');
    await assertRefused(folder.dataDir, 'cannot_start', /geen database/);
    assert.equal(await readFile(join(cluster, 'notes.txt'), 'utf8'), 'mine');
  });

  it('that is a file is refused', async () => {
    await writeFile(folder.dataDir, '');
    await assertRefused(folder.dataDir, 'cannot_start', /gegevensmap .* niet gebruiken/);
  });
});

async function assertRefused(dataDir: string, code: string, words: RegExp): Promise<void> {
  await assert.rejects(startEmbedded({ dataDir, log: quiet }), (error: unknown) => {
    assert.ok(error instanceof EmbeddedStartError);
    assert.equal(error.code, code);
    assert.match(error.words.nl, words);
    assert.notEqual(error.words.en, error.words.nl);
    return true;
  });
}

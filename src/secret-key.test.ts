import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readSecretKey, rotateSecretKey, SecretKeyFault } from './secret-key.ts';

describe('the file with the secret key', () => {
  let folder: string;
  let file: string;
  const said: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    file = path.join(folder, 'secret-key');
    said.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const read = (environment: string | null = null) => readSecretKey(environment, folder, (text) => said.push(text));
  const mode = async () => ((await stat(file)).mode & 0o777).toString(8);

  it('is made at the first start, for its owner only, and stays', async () => {
    const first = await read();
    assert.equal(await mode(), '600');
    assert.equal(first.newest.length, 64);
    assert.deepEqual(await read(), first);
    assert.deepEqual(said, []);
  });

  it('is one and the same for processes that start together', async () => {
    const rings = await Promise.all([read(), read(), read()]);
    assert.equal(new Set(rings.map(({ newest }) => newest.toString())).size, 1);
  });

  for (const wide of [0o644, 0o640, 0o604, 0o666])
    it(`is closed, in words, when others can read it: ${wide.toString(8)}`, async () => {
      await read();
      await chmod(file, wide);
      await read();
      assert.equal(await mode(), '600');
      assert.match(said.join(), new RegExp(`mode ${wide.toString(8)}\\).*npm run key:rotate`));
    });

  it('gets a new first key and keeps the old ones', async () => {
    const first = await read();
    assert.equal(await rotateSecretKey(null, folder), 2);
    assert.equal(await rotateSecretKey(null, folder), 3);
    const ring = await read();
    assert.equal(ring.all.length, 3);
    assert.deepEqual(ring.all[2], first.newest);
    assert.deepEqual(ring.newest, ring.all[0]);
    assert.equal(await mode(), '600');
    assert.deepEqual(said, []);
  });

  for (const [what, content] of [
    ['empty', ' \n'],
    ['too short', 'short'],
    ['half', `${'a'.repeat(40)}\nbbbb`],
    ['double', `${'a'.repeat(40)}\n${'a'.repeat(40)}`],
  ] as const)
    it(`is refused, in words, when it is ${what}, and not renewed`, async () => {
      await writeFile(file, content, { mode: 0o600 });
      await assert.rejects(read(), (error) => error instanceof SecretKeyFault && error.message.includes(file));
      await assert.rejects(rotateSecretKey(null, folder), /Nothing was changed/);
      assert.equal(await readFile(file, 'utf8'), content);
    });

  it('does not count beside SECRET_KEY', async () => {
    const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
    const ring = await read(` ${two}\n\t${one} `);
    assert.deepEqual(ring.all.map(String), [two, one]);
    await assert.rejects(rotateSecretKey(one, folder), /Put a new key before the old one there/);
    await assert.rejects(stat(file));
  });

  it('cannot be renewed before there is one', async () => {
    await assert.rejects(rotateSecretKey(null, folder), /There is no key to renew/);
  });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serverAddress } from './server-address.ts';
import { canHaveSockets, socketFolder } from './sockets.ts';

describe('the socket of the embedded database', { skip: process.platform === 'win32' && 'not on Windows' }, () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'driehoek-sockets-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('is tried out, and the trial leaves nothing behind', async () => {
    assert.equal(await canHaveSockets(folder), true);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is left out where its address would be too long or nothing can be made', async () => {
    const long = join(folder, 'a'.repeat(100));
    await mkdir(long);
    assert.equal(await canHaveSockets(long), false);
    assert.equal(await canHaveSockets(join(folder, 'not there')), false);
  });

  it('stands in the address only when there is one', async () => {
    const none = await socketFolder(folder, 5432);
    assert.equal(none, null);
    assert.equal(serverAddress(5432, 'x', none).urlFor('a', 'b', 'c'), 'postgres://a:b@127.0.0.1:5432/c');
    assert.equal(
      serverAddress(5432, 'x', '/a b').urlFor('a', 'b', 'c'),
      'postgres://a:b@127.0.0.1:5432/c?host=%2Fa%20b',
    );
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { accountFor } from './account.ts';
import { findRunningEmbedded, startEmbedded } from './index.ts';
import { end, isAlive, parentOf, query, startProduct, throwAwayFolder, until } from './product-under-test.ts';

const linuxOnly = { skip: process.platform === 'linux' ? false : 'reads /proc' };
const quiet = () => undefined;

describe('the embedded database', () => {
  let folder: Awaited<ReturnType<typeof throwAwayFolder>>;
  before(async () => {
    folder = await throwAwayFolder();
    await chmod(folder.top, 0o711);
  });
  after(() => folder.remove());

  it('starts, stops, and keeps its data', async (t) => {
    const events: string[] = [];
    const first = await startEmbedded({ dataDir: folder.dataDir, log: (event) => events.push(event) });
    t.after(() => first.stop());
    assert.deepEqual(await query(first.superuserUrl, 'show fsync'), [{ fsync: 'on' }]);
    const [settings] = await query(
      first.superuserUrl,
      `select current_setting('listen_addresses') address, current_setting('unix_socket_permissions') socket_mode,
         current_setting('TimeZone') zone, (select datlocprovider::text || datlocale from pg_database where datname = 'postgres') locale,
         current_setting('server_encoding') encoding, (select rolpassword ^@ 'SCRAM-SHA-256' from pg_authid where rolname = 'postgres') scram`,
    );
    assert.deepEqual(settings, {
      address: '127.0.0.1',
      socket_mode: '0700',
      zone: 'UTC',
      locale: 'bC.UTF-8',
      encoding: 'UTF8',
      scram: true,
    });
    await query(first.superuserUrl, `create table kept (words text); insert into kept values ('één')`);
    await query(first.superuserUrl, `create role "app user" login password 'p@ss/wörd'`);
    await query(first.superuserUrl, 'create database "my db"');
    const place = 'select current_database() as name, inet_client_addr() as over_tcp';
    assert.deepEqual(await query(first.urlFor('app user', 'p@ss/wörd', 'my db'), place), [
      { name: 'my db', over_tcp: null },
    ]);
    await assert.rejects(query(first.urlFor('postgres', 'wrong', 'postgres'), 'select 1'), { code: '28P01' });
    await first.stop();
    await first.stop();
    await assert.rejects(query(first.superuserUrl, 'select 1'), { code: 'ECONNREFUSED' });
    assert.deepEqual(events, ['embedded.initialised', 'embedded.ready']);
    assert.deepEqual((await readdir(folder.dataDir)).sort(), [
      'postgres',
      'postgres-password',
      'postgres.log',
      'product.lock',
    ]);
    assert.equal((await stat(join(folder.dataDir, 'postgres-password'))).mode & 0o777, 0o600);

    const second = await startEmbedded({ dataDir: folder.dataDir, log: quiet, fsync: false });
    assert.deepEqual(await query(second.superuserUrl, 'select words from kept'), [{ words: 'één' }]);
    assert.deepEqual(await query(second.superuserUrl, 'show fsync'), [{ fsync: 'off' }]);
    await second.stop();
  });

  it('is found by a command beside the running product, and by nobody when that is gone', async () => {
    const product = await startProduct(folder.dataDir);
    const found = await findRunningEmbedded(folder.dataDir);
    assert.equal(found?.superuserUrl, product.url);
    await end(product);
    assert.equal(await findRunningEmbedded(folder.dataDir), null);
    assert.equal(await findRunningEmbedded(join(folder.top, 'elsewhere')), null);
  });

  it('is refused to a second product, in words, and free again once the first is gone', async () => {
    const first = await startProduct(folder.dataDir);
    await assert.rejects(
      startEmbedded({ dataDir: folder.dataDir, log: quiet }),
      (error: { code?: string; words?: object }) => {
        assert.equal(error.code, 'in_use');
        assert.match(
          JSON.stringify(error.words),
          new RegExp(`Driehoek draait al .*procesnummer ${first.pid}.*already running`),
        );
        return true;
      },
    );
    assert.deepEqual(await query(first.url, 'select 1 as one'), [{ one: 1 }]);
    await end(first, 'SIGKILL');
    await (await startEmbedded({ dataDir: folder.dataDir, log: quiet, fsync: false })).stop();
    assert.equal(isAlive(first.postgresPid), false);
  });

  it('is gone soon after its product was killed, and stopped cleanly', linuxOnly, async () => {
    const product = await startProduct(folder.dataDir);
    const supervisor = await parentOf(product.postgresPid);
    await end(product, 'SIGKILL');
    await until(() => !isAlive(product.postgresPid) && !isAlive(supervisor));
    const log = await readFile(join(folder.dataDir, 'postgres.log'), 'utf8');
    assert.match(log.trim().split('\n').at(-1) ?? '', /database system is shut down$/);
  });

  it('does not stop for the signals of a terminal', linuxOnly, async () => {
    const product = await startProduct(folder.dataDir);
    const supervisor = await parentOf(product.postgresPid);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(supervisor, signal);
    assert.deepEqual(await query(product.url, 'select 1 as one'), [{ one: 1 }]);
    await end(product);
    assert.equal(isAlive(supervisor), false);
    assert.deepEqual(product.events.slice(2), []);
  });

  it('comes back on the same port after sudden death, its own and its supervisor’s', linuxOnly, async () => {
    const product = await startProduct(folder.dataDir, { fsync: true });
    await query(product.url, 'create table written (at int); insert into written values (1)');
    const busy = assert.rejects(query(product.url, 'select count(*) from generate_series(1, 1e9) where random() < 0'));
    await until(async () => {
      const [{ n } = {}] = await query(
        product.url,
        `select count(*)::int n from pg_stat_activity where query ~ '1e[9]'`,
      );
      return n === 1;
    });
    process.kill(product.postgresPid, 'SIGKILL');
    await busy;
    assert.deepEqual(await query(product.url, 'select at from written', true), [{ at: 1 }]);
    // A start right after the kill may find a session of the dead server still there, and is tried again.
    assert.deepEqual(
      [...new Set(product.events.slice(2).map(({ event }) => event))],
      ['embedded.ended_suddenly', 'embedded.ready'],
    );
    assert.equal(product.events.at(-1)?.event, 'embedded.ready');

    const now = Number(product.events.at(-1)?.pid);
    process.kill(await parentOf(now), 'SIGKILL');
    await product.waitFor('embedded.leftover_stopped');
    assert.deepEqual(await query(product.url, 'select at from written', true), [{ at: 1 }]);
    await end(product);
    assert.equal(isAlive(now), false);
  });

  it('takes over when both product and supervisor were killed', linuxOnly, async () => {
    const lost = await startProduct(folder.dataDir);
    process.kill(await parentOf(lost.postgresPid), 'SIGKILL');
    await end(lost, 'SIGKILL');
    assert.equal(isAlive(lost.postgresPid), true);

    const next = await startProduct(folder.dataDir);
    assert.equal(isAlive(lost.postgresPid), false);
    assert.equal(next.events[0]?.event, 'embedded.leftover_stopped');
    assert.deepEqual(await query(next.url, 'select words from kept'), [{ words: 'één' }]);
    await end(next);
  });

  it('starts although another process has the number in a stale postmaster.pid', linuxOnly, async () => {
    const pidFile = join(folder.dataDir, 'postgres', 'postmaster.pid');
    const product = await startProduct(folder.dataDir);
    const stale = await readFile(pidFile, 'utf8');
    await end(product);
    const account = await accountFor(join(folder.dataDir, 'postgres'));
    const bystander = spawn('sleep', ['60'], { ...account, stdio: 'ignore' });
    await writeFile(pidFile, stale.replace(/^\d+/, String(bystander.pid)));

    const next = await startProduct(folder.dataDir);
    assert.deepEqual(await query(next.url, 'select words from kept'), [{ words: 'één' }]);
    await end(next);
    assert.equal(bystander.exitCode, null);
    bystander.kill();
    await once(bystander, 'exit');
  });

  it('says what postgres says when it does not start', async () => {
    await writeFile(join(folder.dataDir, 'postgres', 'postgresql.conf'), 'nonsense here\n');
    const refused = await startProduct(folder.dataDir);
    assert.equal(refused.events.at(-1)?.code, 'cannot_start');
    assert.match(String(refused.events.at(-1)?.nl), /start niet.*postgresql.conf" contains errors”.*postgres\.log/);
    await end(refused, 'SIGKILL');
  });
});

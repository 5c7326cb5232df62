import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { findRunningEmbedded } from '../../src/platform/db/embedded/index.ts';
import { isAlive } from '../../src/platform/db/embedded/product-under-test.ts';
import { testSecret } from '../support/database.ts';
import { openBeside } from '../support/open-beside.ts';
import { dataFolder, type ProductProcess, startProcess } from '../support/product-process.ts';
import { queueInvitation } from '../support/queue-invitation.ts';
import { createSmallWorld } from '../support/small-world.ts';
import { until } from '../support/until.ts';

describe('a product that is told to stop', { timeout: 120_000 }, () => {
  const closers: (() => Promise<unknown>)[] = [];
  let dataDir = '';
  let product: ProductProcess;
  let superuser: pg.Client;
  /** A mail server that takes its time over each message. */
  const received: string[] = [];
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      stream.resume();
      stream.on('end', async () => {
        received.push(session.envelope.rcptTo[0]?.address ?? '');
        await sleep(1_500);
        done();
      });
    },
  });
  before(async () => {
    const folder = await dataFolder();
    dataDir = folder.dataDir;
    closers.push(() => folder.remove());
    await new Promise<void>((resolve) => void post.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise<void>((resolve) => post.close(() => resolve())));
  });
  after(async () => {
    for (const close of closers.reverse()) await close();
  });

  async function start() {
    product = await startProcess({
      DATA_DIR: dataDir,
      SECRET_KEY: testSecret,
      SMTP_URL: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'post@driehoek.example',
      PUBLIC_URL: 'http://localhost:3000',
    });
    closers.push(async () => product.child.kill('SIGKILL'));
    const url = new URL((await findRunningEmbedded(dataDir))?.superuserUrl ?? '');
    url.pathname = '/driehoek';
    superuser = new pg.Client(url.toString());
    superuser.on('error', () => {});
    await superuser.connect();
  }

  /** A page that waits until the lock is given back; it shows a session that nobody has. */
  async function holdARequest(): Promise<{ answer: Promise<Response> }> {
    await superuser.query('begin; lock table identity.session in access exclusive mode');
    const answer = fetch(`${product.url}/mijn-taken`, {
      redirect: 'manual',
      headers: { cookie: `dh_session=${'x'.repeat(43)}` },
    });
    answer.catch(() => {});
    const waiting =
      "select count(*)::int as n from pg_stat_activity where datname = 'driehoek' and wait_event_type = 'Lock'";
    await until(async () => (await superuser.query(waiting)).rows[0].n > 0);
    return { answer };
  }
  const postgresPid = () => Number(product.events.find(({ event }) => event === 'embedded.ready')?.pid);
  const isGone = () => !isAlive(postgresPid());
  const leftover = () =>
    access(path.join(dataDir, 'postgres/postmaster.pid')).then(
      () => true,
      () => false,
    );

  it('finishes what runs, takes nothing new, and leaves nothing behind', async () => {
    await start();
    const beside = await openBeside(dataDir, testSecret);
    const world = await createSmallWorld(beside.deps);
    await queueInvitation(beside.deps, world);
    await until(() => received.length === 1);
    const { answer } = await holdARequest();
    const began = performance.now();
    product.child.kill('SIGTERM');
    await sleep(300);
    await assert.rejects(fetch(`${product.url}/healthz`), 'takes nothing new');
    assert.equal(product.isUp(), true);
    await superuser.query('commit');
    const response = await answer;
    assert.ok([200, 303].includes(response.status), String(response.status));
    assert.equal(response.headers.get('connection'), 'close');
    await beside.close();
    await superuser.end();
    assert.equal(await product.ended, 0);
    assert.ok(performance.now() - began < 15_000);
    assert.equal(
      product.events.some(({ event }) => /failed|uncaught|unhandled|hurry/.test(event)),
      false,
    );
    assert.equal(isGone(), true);
    assert.equal(await leftover(), false);
    assert.equal(received.length, 1);

    // What ran is done, as the next start finds it.
    await start();
    const { rows } = await superuser.query('select state, attempts from mail');
    assert.deepEqual(rows, [{ state: 'accepted', attempts: 1 }]);
    await superuser.end();
    product.child.kill('SIGTERM');
    assert.equal(await product.ended, 0);
    assert.equal(received.length, 1);
  });

  it('ends at once when told twice, and its database still stops cleanly', async () => {
    await start();
    await holdARequest();
    product.child.kill('SIGTERM');
    product.child.kill('SIGTERM');
    await sleep(1_200);
    assert.equal(product.isUp(), true, 'two signals of one moment are one');
    const began = performance.now();
    product.child.kill('SIGTERM');
    assert.equal(await product.ended, 1);
    assert.ok(performance.now() - began < 1_000);
    await until(isGone);
    await until(async () => !(await leftover()));
  });
});

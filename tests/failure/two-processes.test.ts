import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { send } from '../../bench/load/request.ts';
import { queues } from '../../src/job-handlers.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { keyedHash, mintToken } from '../../src/platform/identity/tokens.ts';
import type { Product } from '../../src/product.ts';
import { asSuperuser, testKey, testSecret, testServer } from '../support/database.ts';
import { expectWholeChains } from '../support/expect-whole-chains.ts';
import { Browser } from '../support/http-browser.ts';
import { productOn } from '../support/product-on.ts';
import { type ProductProcess, startProcess } from '../support/product-process.ts';
import { queueInvitation } from '../support/queue-invitation.ts';
import { createSmallWorld, type SmallWorld } from '../support/small-world.ts';
import { until } from '../support/until.ts';

const mails = 20;

describe('two processes on one database', { timeout: 170_000 }, () => {
  const closers: (() => Promise<unknown>)[] = [];
  const received: string[] = [];
  let both: [ProductProcess, ProductProcess];
  let product: Product;
  let world: SmallWorld;
  let url = '';
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      let raw = '';
      stream.on('data', (chunk) => {
        raw += chunk;
      });
      stream.on('end', () => {
        received.push(/^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '');
        done();
      });
    },
  });

  before(async () => {
    await new Promise<void>((resolve) => void post.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise<void>((resolve) => post.close(() => resolve())));
    const { superuserUrl, urlFor } = await testServer();
    const name = `two_${randomBytes(6).toString('hex')}`;
    await asSuperuser(superuserUrl, `create database ${name}`);
    closers.push(() => asSuperuser(superuserUrl, `drop database if exists ${name} with (force)`));
    url = urlFor(name);
    const start = () =>
      startProcess({
        DATABASE_URL: url,
        SECRET_KEY: testSecret,
        SMTP_URL: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
        MAIL_FROM: 'post@driehoek.example',
        PUBLIC_URL: 'http://localhost:3000',
      });
    // Both at once, on a database without a single table.
    both = await Promise.all([start(), start()]);
    for (const one of both) closers.push(async () => one.child.kill('SIGKILL'));
    const database = await openDatabase({ ownerUrl: url, webUrl: null, secretKey: testKey }, queues);
    closers.push(() => database.close());
    product = productOn(database);
    closers.push(() => product.deps.jobs.stop());
    world = await createSmallWorld(product.deps);
  });
  after(async () => {
    for (const close of closers.reverse()) await close();
  });

  async function logIn(): Promise<{ cookies: Record<string, string>; _csrf: string }> {
    const visitor = new Browser(product.app, product.deps.publicUrl);
    await visitor.logInAs(product.deps, 'placement_office');
    const browserToken = mintToken();
    const _csrf = keyedHash(testKey, 'form', browserToken).toString('base64url');
    return { cookies: { dh_browser: browserToken, dh_session: visitor.cookies.get('dh_session') ?? '' }, _csrf };
  }
  const count = async (statement: string) => Number((await asSuperuser(url, statement)).rows[0].count);

  it('start together on an empty database', async () => {
    const done = await count('select count(distinct name) from kysely_migration');
    assert.equal(await count('select count(*) from kysely_migration'), done);
    assert.ok(done >= 7);
  });

  it('share sessions: logged in at one is logged in at the other, and logged out too', async () => {
    const [one, other] = both;
    const { cookies, _csrf } = await logIn();
    for (const { url: at } of both) assert.equal((await send(at, { path: '/mijn-taken', cookies })).status, 200);
    assert.equal((await send(one.url, { path: '/uitloggen', cookies, form: { _csrf } })).status, 303);
    const after = await send(other.url, { path: '/mijn-taken', cookies });
    assert.deepEqual([after.status, after.location], [303, '/inloggen']);
  });

  it('share limits: what was asked at one counts at the other', async () => {
    const body = JSON.stringify({});
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 62; attempt += 1) {
      const { url: at } = both[attempt % 2] ?? both[0];
      const headers = { 'content-type': 'application/json' };
      statuses.push((await fetch(`${at}${apiPath}`, { method: 'POST', body, headers })).status);
    }
    // Sixty a minute; a new minute may have begun meanwhile.
    assert.ok(statuses.filter((status) => status !== 429).length <= 60 || (await minutesCounted()) > 1);
    const counted = await count('select coalesce(sum(hits), 0) as count from identity.rate_limit');
    assert.equal(counted, 62);
  });
  const apiPath = '/api/v1/mkb-route-checks';
  const minutesCounted = () => count('select count(distinct window_start) from identity.rate_limit');

  it('send each mail once', async () => {
    const ids = Array.from({ length: mails }, () => product.deps.newId());
    for (const id of ids) await queueInvitation(product.deps, world, id);
    const accepted = "select count(*) from mail where state = 'accepted' and attempts = 1";
    await until(async () => (await count(accepted)) === mails, 40_000);
    assert.deepEqual([...received].sort(), ids.map((id) => `<${id}@localhost>`).sort());
    assert.equal(
      await count("select count(*) from pgboss.job where name = 'mail' and (state <> 'completed' or retry_count > 0)"),
      0,
    );
  });

  it('keep one log without gaps while both write', async () => {
    const { cookies, _csrf } = await logIn();
    const form = { cohort: world.cohortId, student: world.studentId, language: 'nl', onPurpose: 'yes', _csrf };
    const statuses = new Set<number>();
    const caller = async ({ url: at }: ProductProcess) => {
      for (let turn = 0; turn < 6; turn += 1)
        statuses.add((await send(at, { path: '/overeenkomsten/nieuw', cookies, form })).status);
    };
    await Promise.all([...both, ...both].map(caller));
    assert.deepEqual([...statuses], [303]);
    assert.equal(await count('select count(*) from agreement'), 24);
    assert.equal(await count('select count(distinct reference) from agreement'), 24);
    await expectWholeChains(product.deps.db);
  });

  it('stop apart: the other goes on', async () => {
    const [one, other] = both;
    one.child.kill('SIGTERM');
    assert.equal(await one.ended, 0);
    assert.equal((await fetch(`${other.url}/readyz`)).status, 200);
    other.child.kill('SIGTERM');
    assert.equal(await other.ended, 0);
  });
});

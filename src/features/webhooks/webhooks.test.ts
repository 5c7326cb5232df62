import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import { asSuperuser, testKey } from '../../../tests/support/database.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { type HttpsServer, startHttpsServer, testCertificate } from '../../../tests/support/https-server.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';
import { keyRing } from '../../platform/keys/key-ring.ts';
import { createCallOut } from '../../platform/outbound/call-out.ts';
import { carryWebhookSecrets } from './carry-secrets.ts';
import { NotDelivered } from './deliver-event.ts';
import { selectSecrets } from './secret-store.ts';

type Message = { id: string; time: string; signatures: string[]; body: string };

describe('webhooks', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let server: HttpsServer;
  let admin: Browser;
  before(async () => {
    server = await startHttpsServer();
    product = await createTestProduct({
      callOut: createCallOut({
        mayConnect: (address) => address === '127.0.0.1',
        ca: testCertificate,
        milliseconds: 2_000,
      }),
    });
    world = await createSmallWorld(product.deps);
    admin = await product.browserAs('admin', world.slug);
  });
  after(async () => {
    await product.close();
    await server.close();
  });
  /** A session does not last for days. */
  async function later(minutes: number): Promise<void> {
    product.clock.advance(minutes);
    admin = await product.browserAs('admin', world.slug);
  }
  beforeEach(async () => {
    await later(0);
    server.answer((_request, answer) => answer.writeHead(204).end());
    server.received.length = 0;
  });

  const inside = <T>(work: Parameters<typeof product.deps.db.inInstitution<T>>[1]) =>
    product.deps.db.inInstitution(world.institutionId, work);
  const secretOn = (html: string) => /value="(whsec_[^"]+)"/.exec(html)?.[1] ?? '';

  async function register(url: string, name = 'SIS') {
    const form = await admin.get(paths.webhookNew());
    const id = /name="id" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    // The form refuses this machine by name; a name that only turns out to be one is what these tests need.
    const page = await admin.post(paths.webhookNew(), { id, name, url: url.replace('localhost', 'hook.example') });
    await inside((tx) => tx.updateTable('webhook').set({ url }).where('id', '=', id).execute());
    return { id, page, secret: secretOn(page.html) };
  }
  const deliveries = (webhookId: string) =>
    inside((tx) =>
      tx.selectFrom('webhookDelivery').selectAll().where('webhookId', '=', webhookId).orderBy('createdAt').execute(),
    );
  const only = async (webhookId: string) => {
    const [row, ...more] = await deliveries(webhookId);
    assert.ok(row && more.length === 0);
    return row;
  };
  const removeAll = () =>
    inside(async (tx) => {
      for (const table of ['event', 'webhookSecret', 'webhook'] as const) await tx.deleteFrom(table).execute();
    });
  const messages = (): Message[] =>
    server.received.map(({ headers, body }) => ({
      id: String(headers['webhook-id']),
      time: String(headers['webhook-timestamp']),
      signatures: String(headers['webhook-signature']).split(' '),
      body,
    }));
  const signatureOf = (secret: string, { id, time, body }: Message) =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`${id}.${time}.${body}`)
      .digest('base64')}`;
  /** As the job runner does; a job that failed stays to be tried again. */
  const deliver = () =>
    product.drain().then(
      () => true,
      (error) => {
        assert.ok(error instanceof NotDelivered, String(error));
        return false;
      },
    );
  /** The pause is over: what was to be tried again can be fetched now. */
  const afterThePause = () =>
    asSuperuser(
      product.superuserUrl,
      `update pgboss.job set start_after = now() where name = 'webhook' and state = 'retry'`,
    );

  it('hear of every state that an agreement comes to, in order, with ids and states only, signed', async () => {
    const { id, secret } = await register(`${server.origin}/in`);
    const agreementId = await concludeAgreement(product, world);
    const staff = await product.browserAs('placement_office', world.slug);
    const addendum = { from: '2028-01-01', reason: 'andere begeleider' };
    await staff.post(`${paths.agreement({ agreementId })}/wijzigen`, addendum);
    await staff.post(paths.agreementEnd({ agreementId }), { kind: 'mutual', reason: 'klaar', lastDay: '2028-01-01' });
    const other = await addDraft(product.deps, world);
    await staff.post(paths.agreementSend({ agreementId: other }));
    await staff.post(paths.agreementTakeBack({ agreementId: other }), { reason: 'fout' });
    await staff.post(paths.agreementWithdraw({ agreementId: other }), { reason: 'toch niet' });
    assert.equal(await deliver(), true);
    const heard = messages().map(
      ({ body }) => JSON.parse(body) as { type: string; data: { id: string; state: string } },
    );
    const statesOf = (which: string) => heard.filter(({ data }) => data.id === which).map(({ data }) => data.state);
    assert.deepEqual(statesOf(agreementId).sort(), ['concluded', 'ended', 'partly_signed', 'sent']);
    assert.deepEqual(statesOf(other).sort(), ['draft', 'sent', 'withdrawn']);
    const addenda = heard.filter(({ data }) => ![agreementId, other].includes(data.id)).map(({ data }) => data.state);
    assert.deepEqual(addenda.sort(), ['draft', 'withdrawn'], 'the addendum that was open when the agreement ended');
    for (const message of messages()) {
      assert.deepEqual(message.signatures, [signatureOf(secret, message)]);
      assert.deepEqual(Object.keys(JSON.parse(message.body)), ['type', 'timestamp', 'data']);
      assert.doesNotMatch(message.body, /Noor|Amrani|Dam|@/);
      assert.equal(message.time, String(Math.floor(product.clock.now().getTime() / 1000)));
    }
    assert.ok(
      (await deliveries(id)).every(
        ({ state, attempts, status }) => state === 'delivered' && attempts === 1 && status === 204,
      ),
    );
    assert.match((await admin.get(paths.webhook({ webhookId: id }))).text, /Aangekomen/);
    const states = await inside((tx) =>
      tx.selectFrom('event').select(['subjectId', 'state']).orderBy('at', 'desc').execute(),
    );
    const agreements = await inside((tx) => tx.selectFrom('agreement').select(['id', 'state']).execute());
    for (const { id: one, state } of agreements)
      assert.ok(
        states.some((event) => event.subjectId === one && event.state === state),
        `${one} ${state}`,
      );
    await removeAll();
  });

  it('hear of nothing that was rolled back', async () => {
    const { id } = await register(`${server.origin}/in`);
    const { publishEvent } = await import('./publish-event.ts');
    await assert.rejects(
      inside(async (tx) => {
        const act = { tx, institutionId: world.institutionId, now: product.clock.now(), deps: product.deps };
        await publishEvent(act, { kind: 'agreement.state', subjectId: world.cohortId, state: 'sent' });
        throw new Error('no');
      }),
      /no/,
    );
    assert.equal(await deliver(), true);
    assert.deepEqual([await deliveries(id), messages()], [[], []]);
    await removeAll();
  });

  it('get a message again under the same id after growing pauses, until it comes through', async () => {
    const { id } = await register(`${server.origin}/in`);
    const answers = [500, 503];
    server.answer((_request, answer) => answer.writeHead(answers.shift() ?? 200).end('ok'));
    await admin.post(paths.webhookTrial({ webhookId: id }));
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      assert.equal(await deliver(), false);
      const row = await only(id);
      assert.deepEqual([row.state, row.attempts, row.fault], ['waiting', attempt + 1, 'status']);
      const { rows } = await asSuperuser(
        product.superuserUrl,
        `select extract(epoch from start_after - now())::float8 as pause from pgboss.job where name = 'webhook' and state = 'retry'`,
      );
      pauses.push(Number(rows[0]?.pause));
      await afterThePause();
    }
    assert.ok((pauses[0] ?? 0) > 5 && (pauses[1] ?? 0) <= 61, `${pauses}`);
    const page = await admin.get(paths.webhook({ webhookId: id }));
    assert.match(page.text, /Wacht.*Het andere systeem gaf een fout\. Antwoord: 503/s);
    assert.match(page.text, /Berichten komen niet aan/);
    await later(1);
    assert.equal(await deliver(), true);
    const row = await only(id);
    assert.deepEqual([row.state, row.attempts, row.fault], ['delivered', 3, null]);
    const [first, second, third] = messages();
    assert.equal(new Set([first?.id, second?.id, third?.id]).size, 1);
    assert.notEqual(third?.time, first?.time);
    assert.doesNotMatch((await admin.get(paths.webhook({ webhookId: id }))).text, /Berichten komen niet aan/);
    const { rows } = await asSuperuser(
      product.superuserUrl,
      `select retry_backoff as backoff, retry_delay_max as most from pgboss.queue where name = 'webhook'`,
    );
    assert.deepEqual(rows, [{ backoff: true, most: 3600 }]);
    await removeAll();
  });

  it('are switched off after three days without any success, and somebody is told', async () => {
    await admin.post(paths.language(), { to: 'en' });
    const { id } = await register(`${server.origin}/in`, 'Kapot');
    await admin.post(paths.language(), { to: 'nl' });
    server.answer((_request, answer) => answer.writeHead(500).end());
    await admin.post(paths.webhookTrial({ webhookId: id }));
    assert.equal(await deliver(), false);
    await later(3 * 24 * 60 - 1);
    await afterThePause();
    assert.equal(await deliver(), false);
    await later(1);
    await admin.post(paths.webhookTrial({ webhookId: id }));
    await afterThePause();
    product.sent.length = 0;
    assert.equal(await deliver(), true, 'nothing is left to be tried again');
    assert.deepEqual(
      (await deliveries(id)).map(({ state }) => state),
      ['failed', 'failed'],
    );
    const page = await admin.get(paths.webhook({ webhookId: id }));
    assert.match(page.text, /Drie dagen lang kwam er geen bericht aan/);
    assert.match((await admin.get(paths.tasks())).text, /Webhook “Kapot” staat uit/);
    const [mail] = product.sent;
    assert.equal(mail?.to.address, `admin@${world.slug}.example`);
    assert.match(mail?.subject ?? '', /was switched off/, 'in the language in which it was registered');
    const got = server.received.length;
    await addDraft(product.deps, world);
    assert.match((await admin.post(paths.webhookTrial({ webhookId: id }))).text, /staat uit/);
    assert.equal(await deliver(), true);
    assert.equal(server.received.length, got);

    server.answer((_request, answer) => answer.writeHead(200).end());
    await admin.post(paths.webhookOn({ webhookId: id }));
    const [oldest] = await deliveries(id);
    await admin.post(paths.webhookRetry({ webhookId: id, deliveryId: oldest?.id ?? '' }));
    assert.equal(await deliver(), true);
    assert.deepEqual((await deliveries(id)).map(({ state }) => state).sort(), ['delivered', 'failed']);
    await removeAll();
  });

  it('give up on one message after three days, while others come through', async () => {
    const { id } = await register(`${server.origin}/in`);
    const stubborn = (body: string) => body.includes(world.cohortId);
    server.answer((_request, answer) =>
      answer.writeHead(stubborn(server.received.at(-1)?.body ?? '') ? 500 : 200).end(),
    );
    const { publishEvent } = await import('./publish-event.ts');
    await inside((tx) =>
      publishEvent(
        { tx, institutionId: world.institutionId, now: product.clock.now(), deps: product.deps },
        { kind: 'agreement.state', subjectId: world.cohortId, state: 'sent' },
      ),
    );
    assert.equal(await deliver(), false);
    await later(24 * 60);
    await admin.post(paths.webhookTrial({ webhookId: id }));
    assert.equal(await deliver(), true);
    await later(2 * 24 * 60);
    await afterThePause();
    assert.equal(await deliver(), true);
    const states = (await deliveries(id)).map(({ state }) => state);
    assert.deepEqual(states, ['failed', 'delivered']);
    assert.match((await admin.get(`${paths.webhook({ webhookId: id })}?state=failed`)).text, /Niet aangekomen/);
    await removeAll();
  });

  it('are signed by the old and the new secret for a week, and then by the new one only', async () => {
    const { id, secret, page } = await register(`${server.origin}/in`);
    assert.match(page.text, /maar één keer/);
    assert.doesNotMatch((await admin.get(paths.webhook({ webhookId: id }))).html, /whsec_/);
    const form = await admin.get(paths.webhook({ webhookId: id }));
    const secretId = /name="secretId" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const renewed = secretOn((await admin.post(paths.webhookSecret({ webhookId: id }), { secretId })).html);
    assert.ok(renewed && renewed !== secret);
    const again = await admin.post(paths.webhookSecret({ webhookId: id }), { secretId });
    assert.equal(secretOn(again.html), '', 'a form sent twice makes one secret');
    const signers = async () => {
      await admin.post(paths.webhookTrial({ webhookId: id }));
      assert.equal(await deliver(), true);
      const last = messages().at(-1);
      assert.ok(last);
      return [renewed, secret].map((one) => last.signatures.includes(signatureOf(one, last)));
    };
    assert.deepEqual(await signers(), [true, true]);
    await later(7 * 24 * 60);
    assert.deepEqual(await signers(), [true, false]);
    await removeAll();
  });

  it('keep their secret encrypted, and take it along to a new key', async () => {
    const { id, secret } = await register(`${server.origin}/in`);
    const plain = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const stored = async () => {
      const { rows } = await asSuperuser(
        product.superuserUrl,
        `select secret from webhook_secret where webhook_id = '${id}'`,
      );
      return rows[0]?.secret as Buffer;
    };
    const before = await stored();
    assert.ok(!before.includes(plain) && !before.includes(Buffer.from(secret)));
    const [renewedKey, oldKey] = ['n'.repeat(32), testKey.newest.toString('utf8')];
    const both = keyRing(`${renewedKey} ${oldKey}`);
    const read = (ring: ReturnType<typeof keyRing>) => inside((tx) => selectSecrets(tx, ring, id, product.clock.now()));
    assert.deepEqual(await read(keyRing(renewedKey)), [null]);
    const logged: string[] = [];
    for (let start = 0; start < 2; start += 1)
      await carryWebhookSecrets({ db: product.deps.db, secretKey: both, log: (event) => void logged.push(event) }, [
        world.institutionId,
      ]);
    assert.deepEqual(logged, ['webhook_secret_carried'], 'the second start finds nothing to do');
    assert.deepEqual(await read(keyRing(renewedKey)), [plain]);
    // The product of this test has the old key only: it says so instead of sending what nobody can believe.
    await admin.post(paths.webhookTrial({ webhookId: id }));
    assert.equal(await deliver(), true);
    assert.equal((await only(id)).fault, 'secret_unreadable');
    assert.equal(server.received.length, 0);
    await removeAll();
  });

  const refusals: [string, string, string][] = [
    ['plain HTTP', 'http://sis.example/', 'moet beginnen met https'],
    ['no address', 'sis', 'geen webadres'],
    ['a password', 'https://a:b@sis.example/', 'wachtwoord'],
    ['this machine', 'https://localhost/', 'openbare internet'],
    ['a private address', 'https://192.168.1.10/', 'openbare internet'],
    ['loopback within IPv6', 'https://[::ffff:127.0.0.1]/', 'openbare internet'],
    ['metadata of a cloud', 'https://169.254.169.254/latest/meta-data', 'openbare internet'],
  ];
  for (const [name, url, words] of refusals)
    it(`are not registered with ${name}, and what was typed stays`, async () => {
      const page = await admin.post(paths.webhookNew(), { id: product.deps.newId(), name: 'SIS', url });
      assert.equal(page.status, 422);
      assert.ok(page.text.includes(words), page.text);
      assert.ok(page.html.includes('value="SIS"'));
    });

  it('are deleted after a question, with what was on its way, and the log keeps that they were there', async () => {
    const { id } = await register(`${server.origin}/in`, 'Weg ermee');
    await admin.post(paths.webhookTrial({ webhookId: id }));
    const page = await admin.get(paths.webhook({ webhookId: id }));
    assert.ok(page.html.includes(paths.webhookRemove({ webhookId: id })));
    assert.match((await admin.get(paths.webhookRemove({ webhookId: id }))).text, /“Weg ermee” verwijderen\?/);
    assert.equal((await deliveries(id)).length, 1, 'asking removes nothing');
    const after = await admin.post(paths.webhookRemove({ webhookId: id }));
    assert.match(after.text, /De webhook is verwijderd/);
    assert.doesNotMatch(after.text, /Weg ermee/);
    assert.equal(await deliver(), true);
    assert.equal(server.received.length, 0);
    assert.deepEqual(await deliveries(id), []);
    assert.equal((await admin.get(paths.webhook({ webhookId: id }))).status, 404);
    assert.equal((await admin.post(paths.webhookRemove({ webhookId: id }))).status, 404);
    assert.match((await admin.get(paths.auditLog())).text, /Webhook verwijderd/);
    await removeAll();
  });

  it('are of their own hogeschool only', async () => {
    const { id } = await register(`${server.origin}/in`);
    await createSmallWorld(product.deps, 'duinrand');
    const stranger = await product.browserAs('admin', 'duinrand');
    assert.equal((await stranger.get(paths.webhook({ webhookId: id }))).status, 404);
    for (const path of [paths.webhookOff, paths.webhookTrial, paths.webhookSecret, paths.webhookRemove])
      assert.equal((await stranger.post(path({ webhookId: id }), { secretId: product.deps.newId() })).status, 404);
    await removeAll();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSentWorld } from '../../../tests/support/sent-world.ts';
import { addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';
import { closeTaskLinks, openTaskLink } from '../../platform/identity/task-links.ts';

const email = addressOf('learning_company');

describe('the inbox of a company', () => {
  let product: TestProduct;
  let first: SmallWorld;
  let second: SmallWorld;
  let contactId: string;
  before(async () => {
    product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
    first = await createSentWorld(product);
    second = await createSmallWorld(product.deps, 'elders');
    contactId = await addContact(second, email);
    await ask(second, contactId, email);
    await product.drain();
  });
  after(() => product.close());

  const inside = <T>(world: SmallWorld, work: Parameters<typeof product.deps.db.inInstitution<T>>[1]) =>
    product.deps.db.inInstitution(world.institutionId, work);
  const addContact = (world: SmallWorld, address: string) =>
    inside(world, async (tx) => {
      const { newId, clock } = product.deps;
      const [id, personId, companyId] = [newId(), newId(), newId()];
      const base = { institutionId: world.institutionId, createdAt: clock.now() };
      await tx
        .insertInto('person')
        .values({ ...base, id: personId, name: 'Karin', email: address })
        .execute();
      await tx
        .insertInto('company')
        .values({ ...base, id: companyId, name: 'Van Dam Elders' })
        .execute();
      await tx
        .insertInto('contact')
        .values({ ...base, id, companyId, personId })
        .execute();
      return id;
    });
  const ask = (world: SmallWorld, subjectId: string, address: string) =>
    inside(world, async (tx) => {
      const link = { institutionId: world.institutionId, id: product.deps.newId(), purpose: 'company_data', subjectId };
      await openTaskLink(tx, { ...link, email: address }, product.deps.clock.now());
      return link.id;
    });
  const codeIn = () => /\n(\d{6})\n/.exec(product.sent.at(-1)?.text ?? '')?.[1] ?? '';
  /** Asks for a code and types it. */
  const enter = async (address = email): Promise<Browser> => {
    const browser = product.browser();
    await browser.post(paths.inbox(), { email: address });
    await product.drain();
    assert.equal(product.sent.at(-1)?.to.address, address);
    assert.equal((await browser.post(paths.inboxCode(), { code: codeIn() })).path, paths.inbox());
    return browser;
  };

  it('says below a mail with a task where all stands together', () => {
    const mail = product.sent.find(({ to }) => to.address === email);
    assert.match(mail?.text ?? '', /van alle hogescholen bij elkaar: http:\/\/localhost:3000\/postvak/);
  });

  it('shows nothing before a code has proven the address, and never says whether it is known', async () => {
    const [known, unknown] = [product.browser(), product.browser()];
    for (const browser of [known, unknown])
      assert.doesNotMatch((await browser.get(paths.inbox())).html, /Noor|Van Dam/);
    const sent = product.sent.length;
    const a = await known.post(paths.inbox(), { email });
    const b = await unknown.post(paths.inbox(), { email: 'learning-company@parti.example' });
    assert.equal(a.path, paths.inboxCode());
    assert.equal(a.text.replaceAll('@partij', '@parti'), b.text);
    await product.drain();
    assert.deepEqual(
      product.sent.slice(sent).map((mail) => mail.to.address),
      [email],
    );
    for (const wrong of ['000000', '111111', '222222', '333333'].filter((code) => code !== codeIn())) {
      const page = await known.post(paths.inboxCode(), { code: wrong });
      assert.equal(page.status, 422);
    }
    assert.doesNotMatch((await known.get(paths.inbox())).html, /Noor|Van Dam/);
    const other = product.browser();
    assert.equal((await other.post(paths.inboxCode(), { code: codeIn() })).path, paths.inbox());
    assert.doesNotMatch(
      (await other.get(paths.inbox())).html,
      /Noor|Van Dam/,
      'a code works in the browser that asked',
    );
  });

  it('shows what waits over all hogescholen, each with its minutes, and opens it without another mail', async () => {
    product.clock.advance(61);
    const browser = await enter();
    const page = await browser.get(paths.inbox());
    assert.match(page.text, /Er wachten 2 dingen/, 'all are shown: none are the first');
    assert.match(page.text, /Noor El Amrani/);
    assert.match(page.text, /Hogeschool vechtstroom · 2 minuten/);
    assert.match(page.text, /Kloppen de gegevens van Van Dam Elders\?/);
    assert.match(page.text, /Hogeschool elders · 2 minuten/);
    const [sign = '', data = ''] = [...page.html.matchAll(/action="(\/postvak\/(?!verlaten)[^"]+)"/g)].map(
      ([, action]) => action ?? '',
    );
    const sent = product.sent.length;
    assert.equal((await browser.post(sign)).path, paths.signing());
    const asked = await browser.post(data);
    assert.equal(asked.path, paths.linkedCompany());
    assert.match(asked.html, /href="\/postvak"[^>]*>Jouw taken</, 'each task has a way back');
    assert.doesNotMatch(asked.text, /Inloggen/, 'there is no account to log in with');
    const shown = Object.fromEntries(
      [...asked.html.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const right = { staff: '', turnover: '', balanceSheet: '', ...shown };
    assert.match((await browser.post(paths.linkedCompanyDone(), right)).text, /Dank je wel/);
    assert.equal(product.sent.length, sent);
    const done = await browser.get(paths.inbox());
    assert.doesNotMatch(done.text, /Van Dam Elders/, 'done is done');
    assert.match((await browser.post(data)).text, /al gedaan of niet meer nodig/);
    await browser.post(paths.inboxLeave());
    assert.doesNotMatch((await browser.get(paths.inbox())).html, /Noor/);
    assert.equal((await browser.submit(sign)).location, paths.inbox());
  });

  it('shows three things at once, and says how many come after', async () => {
    product.clock.advance(61);
    const ids: (readonly [string, string])[] = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push([name, await addContact(second, `${name}@x.example`)] as const);
    for (const [, id] of ids) await ask(second, id, email);
    const browser = await enter();
    const page = await browser.get(paths.inbox());
    assert.equal(page.html.match(/action="\/postvak\/(?!verlaten)/g)?.length, 3);
    assert.match(page.text, /Dit zijn de eerste 3.*Daarna komen er nog 2/);
    await inside(second, (tx) =>
      closeTaskLinks(
        tx,
        'company_data',
        ids.map(([, id]) => id),
        'withdrawn',
        product.clock.now(),
      ),
    );
  });

  it('opens no task of another address, though it is asked for by its id', async () => {
    product.clock.advance(61);
    const guest = await addContact(second, 'gast@elders.example');
    await ask(second, guest, 'gast@elders.example');
    const own = await ask(second, contactId, email);
    const browser = await enter('gast@elders.example');
    const page = await browser.get(paths.inbox());
    assert.doesNotMatch(page.html, /Noor/);
    for (const institutionSlug of [second.slug, first.slug, 'nergens']) {
      const answer = await browser.submit(paths.inboxOpen({ institutionSlug, taskLinkId: own }));
      assert.equal(answer.location, paths.inbox());
    }
    assert.equal((await browser.get(paths.linkedCompany())).status, 403);
    const stranger = product.browser();
    assert.equal(
      (await stranger.submit(paths.inboxOpen({ institutionSlug: second.slug, taskLinkId: own }))).location,
      paths.inbox(),
    );
  });

  it('works twelve hours, and gives three codes an hour', async () => {
    product.clock.advance(61);
    const browser = await enter();
    product.clock.advance(11 * 60);
    assert.match((await browser.get(paths.inbox())).text, /Noor/);
    product.clock.advance(2 * 60);
    assert.doesNotMatch((await browser.get(paths.inbox())).text, /Noor/);
    for (let times = 0; times < 3; times += 1)
      assert.equal((await product.browser().post(paths.inbox(), { email })).status, 200);
    assert.equal((await product.browser().post(paths.inbox(), { email })).status, 429);
    assert.equal((await product.browser().post(paths.inbox(), { email: 'geen adres' })).status, 422);
  });

  it('needs no code of whoever logged in with the address', async () => {
    const office = await product.browserAs('placement_office', second.slug);
    const own = `placement_office@${second.slug}.example`;
    await ask(second, await addContact(second, own), own);
    assert.match((await office.get(paths.inbox())).text, /Van Dam Elders/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';

const ada = 'ada@zuidwal.example';

describe('signing in', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  let noord: TestInstitution;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada Beheer', email: ada };
    zuidwal = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    noord = await addTestInstitution(product.deps, {
      name: 'Hogeschool Noord',
      slug: 'noord',
      admin: { name: 'Nel', email: 'nel@noord.example' },
    });
  });
  after(() => product.close());

  /** Asks for a link and reads it from the mail that left. */
  const linkFor = async (email: string): Promise<string> => {
    product.sent.length = 0;
    product.clock.advance(61);
    const page = await product.browser().post('/inloggen', { email });
    assert.equal(page.path, '/inloggen/verstuurd');
    await product.drain();
    const [mail] = product.sent;
    assert.equal(mail?.to.address, email.toLowerCase());
    const [, path] = /http:\/\/localhost:3000(\/inloggen\/[\w-]{43})/.exec(mail?.text ?? '') ?? [];
    assert.ok(path && mail?.html.includes(path), 'both parts of the mail hold the link');
    return path;
  };
  const use = async (link: string) => {
    const browser = product.browser();
    const page = await browser.post(link);
    return { browser, page };
  };

  it('goes by a link in the mail, whose button logs in', async () => {
    const { browser, page } = await use(await linkFor('ADA@Zuidwal.example'));
    assert.equal(page.path, '/mijn-taken');
    assert.match(page.text, /Ada Beheer/);
    assert.equal((await browser.get('/mijn-taken')).status, 200);
  });

  it('is not done by a GET, however often a scanner opens the link', async () => {
    const link = await linkFor(ada);
    const scanner = product.browser();
    for (let times = 0; times < 5; times += 1) {
      const page = await scanner.request(link);
      assert.equal(page.status, 200);
      assert.match(page.text, /Druk op de knop/);
    }
    assert.equal((await scanner.request('/mijn-taken')).location, '/inloggen');
    await scanner.request(link, { method: 'HEAD' });
    assert.equal((await use(link)).page.path, '/mijn-taken');
  });

  it('works once', async () => {
    const link = await linkFor(ada);
    assert.equal((await use(link)).page.path, '/mijn-taken');
    const { browser, page } = await use(link);
    assert.equal(page.status, 410);
    assert.match(page.text, /Deze link werkt niet meer/);
    assert.equal((await browser.request(link)).status, 410);
    assert.equal((await browser.request('/mijn-taken')).location, '/inloggen');
  });

  it('works once too when two press at the same moment', async () => {
    const link = await linkFor(ada);
    const pages = await Promise.all([use(link), use(link), use(link)]);
    assert.deepEqual(pages.map(({ page }) => page.path === '/mijn-taken').sort(), [false, false, true]);
  });

  it('works for fifteen minutes after the mail was made', async () => {
    const link = await linkFor(ada);
    product.clock.advance(14);
    assert.equal((await product.browser().request(link)).status, 200);
    product.clock.advance(2);
    assert.equal((await product.browser().request(link)).status, 410);
    assert.equal((await use(link)).page.status, 410);
  });

  it('keeps no token in a row of mail, job or link', async () => {
    const token = (await linkFor(ada)).split('/').at(-1) ?? '';
    const { asSuperuser } = await import('../../../tests/support/database.ts');
    const dump = await asSuperuser(
      product.superuserUrl,
      "select string_agg(t::text, ' ') as all from (select l::text t from identity.login_link l union all select j::text from pgboss.job j union all select m::text from mail m) x",
    );
    assert.ok(!String(dump.rows[0]?.all).includes(token));
  });

  it('tells nobody whether an address is known: the same page, but no mail', async () => {
    product.sent.length = 0;
    const known = await product.browser().post('/inloggen', { email: ada });
    const unknown = await product.browser().post('/inloggen', { email: 'wie@elders.example' });
    assert.equal(known.text, unknown.text);
    assert.equal(known.path, unknown.path);
    await product.drain();
    assert.deepEqual(
      product.sent.map((mail) => mail.to.address),
      [ada],
    );
  });

  it('sends nothing to somebody whose role has ended', async () => {
    const { roleAssignmentId } = await addTestPerson(product.deps, zuidwal.id, {
      name: 'Oud',
      email: 'oud@zuidwal.example',
      role: 'lecturer',
    });
    await product.deps.db.inInstitution(zuidwal.id, (tx) =>
      tx.deleteFrom('roleAssignment').where('id', '=', roleAssignmentId).execute(),
    );
    product.sent.length = 0;
    await product.browser().post('/inloggen', { email: 'oud@zuidwal.example' });
    await product.drain();
    assert.equal(product.sent.length, 0);
  });

  it('gives five links an hour per address, then says to wait', async () => {
    product.clock.advance(61);
    const browser = product.browser();
    for (let times = 1; times <= 5; times += 1)
      assert.equal((await browser.post('/inloggen', { email: 'vaak@zuidwal.example' })).status, 200, `${times}`);
    const page = await browser.post('/inloggen', { email: 'VAAK@zuidwal.example' });
    assert.equal(page.status, 429);
    assert.match(page.text, /Wacht een uur/);
    assert.match(page.html, /value="VAAK@zuidwal.example"/);
    assert.equal((await browser.post('/inloggen', { email: 'ander@zuidwal.example' })).status, 200);
    product.clock.advance(61);
    assert.equal((await browser.post('/inloggen', { email: 'vaak@zuidwal.example' })).status, 200);
  });

  for (const email of ['', 'geen adres', 'a@b', 'x@y.nl, z@y.nl', '<ada@zuidwal.example>', `${'x'.repeat(250)}@y.nl`])
    it(`refuses ${JSON.stringify(email.slice(0, 30))} as an address, and keeps it`, async () => {
      const page = await product.browser().post('/inloggen', { email });
      assert.equal(page.status, 422);
      assert.match(page.text, /Vul dit in|geen e-mailadres/);
    });

  it('does not open a link that nobody was sent', async () => {
    for (const token of ['x', 'A'.repeat(43), '..%2F..', '%00', "'--"])
      assert.ok([404, 410].includes((await product.browser().request(`/inloggen/${token}`)).status), token);
  });

  describe('with several roles', () => {
    const email = 'els@beide.example';
    before(async () => {
      await addTestPerson(product.deps, zuidwal.id, { name: 'Els Zuid', email, role: 'lecturer' });
      await addTestPerson(product.deps, noord.id, { name: 'Els Noord', email, role: 'project_lead' });
    });

    it('asks which, over both hogescholen, and shows the one that was chosen only', async () => {
      const { browser, page } = await use(await linkFor(email));
      assert.equal(page.path, '/rol');
      assert.match(page.text, /Hogeschool Zuidwal .*Verder als Docent/);
      assert.match(page.text, /Hogeschool Noord .*Verder als Projectleider/);
      assert.equal((await browser.request('/mijn-taken')).location, '/rol');
      const before = browser.cookies.get('dh_session');
      const [, role = ''] = /Hogeschool Noord[\s\S]*?name="role" value="([^"]+)"/.exec(page.html) ?? [];
      const tasks = await browser.post('/rol', { role });
      assert.match(tasks.text, /Els Noord/);
      assert.match(tasks.text, /Projectleider · Hogeschool Noord/);
      assert.doesNotMatch(tasks.text, /Zuidwal/);
      assert.notEqual(browser.cookies.get('dh_session'), before, 'a chosen role comes with a new token');
    });

    it('takes no role of somebody else', async () => {
      const { browser } = await use(await linkFor(email));
      for (const role of [zuidwal.adminRoleId, noord.adminRoleId, 'x', '']) {
        const page = await browser.post('/rol', { role });
        assert.equal(page.path, '/rol', role);
      }
      assert.equal((await browser.request('/mijn-taken')).location, '/rol');
    });
  });

  it('speaks the language of the browser that asked', async () => {
    product.sent.length = 0;
    product.clock.advance(61);
    const browser = product.browser();
    browser.language = 'en';
    await browser.post('/inloggen', { email: ada });
    await product.drain();
    assert.equal(product.sent[0]?.subject, 'Your log-in link for Driehoek');
  });
});

describe('signing in without a mail server', () => {
  it('says so on the page', async () => {
    const product = await createTestProduct({ mail: false });
    const admin = { name: 'Ada', email: ada };
    await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    assert.match((await product.browser().get('/inloggen')).text, /kan nog geen mail versturen/);
    await product.close();
  });
});

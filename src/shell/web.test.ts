import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../tests/support/product.ts';
import { openSessionFor } from '../features/sign-in/index.ts';

const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('the web frame', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  before(async () => {
    product = await createTestProduct();
    zuidwal = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
  });
  after(() => product.close());

  describe('a form from elsewhere', () => {
    const post = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
      const browser = await product.browserAs('admin');
      await browser.get('/mijn-taken');
      const body = new URLSearchParams({ to: 'nl', back: '/', ...fields }).toString();
      return browser.request('/taal', { method: 'POST', body, headers });
    };
    const own = async () => {
      const browser = await product.browserAs('admin');
      return { browser, token: await browser.formToken() };
    };

    it('is refused without token, in words', async () => {
      const page = await post({});
      assert.equal(page.status, 403);
      assert.match(page.text, /konden niet zien dat dit formulier van jou kwam/);
    });
    it('is refused with a wrong or empty token', async () => {
      for (const token of ['', 'x', 'A'.repeat(43)]) assert.equal((await post({ _csrf: token })).status, 403, token);
    });
    it('is refused with the token of another browser', async () => {
      const { token } = await own();
      assert.equal((await post({ _csrf: token })).status, 403);
    });
    it('is refused when the browser says it comes from another site', async () => {
      const { browser, token } = await own();
      const body = new URLSearchParams({ to: 'nl', back: '/', _csrf: token }).toString();
      for (const [site, status] of [
        ['cross-site', 403],
        ['same-site', 403],
        ['same-origin', 303],
        ['none', 303],
      ] as const)
        assert.equal(
          (await browser.request('/taal', { method: 'POST', body, headers: { 'sec-fetch-site': site } })).status,
          status,
          site,
        );
    });
    it('is refused on pages for a role too, and changes nothing', async () => {
      const browser = await product.browserAs('admin');
      const page = await browser.request('/beheer/rolnamen', { method: 'POST', body: 'admin_nl=Gekaapt&_csrf=x' });
      assert.equal(page.status, 403);
      assert.doesNotMatch((await browser.get('/beheer/mensen')).text, /Gekaapt/);
    });
  });

  describe('a body that is no form', () => {
    const send = async (body: string, headers: Record<string, string>) => {
      const browser = await product.browserAs('admin');
      await browser.get('/mijn-taken');
      return browser.request('/taal', { method: 'POST', body, headers });
    };
    it('is refused when it is too large, by what it says or by what it is', async () => {
      const large = `to=${'x'.repeat(300 * 1024)}`;
      for (const headers of [form, { ...form, 'content-length': String(10 ** 9) }]) {
        const page = await send(large, headers);
        assert.equal(page.status, 422);
        assert.match(page.text, /te veel tekst in één keer/);
      }
    });
    it('is refused when it is JSON or a file', async () => {
      for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
        const page = await send('{"to":"en"}', { 'content-type': type });
        assert.equal(page.status, 422, type);
        assert.match(page.text, /konden dit formulier niet lezen/);
      }
    });
    it('does not break on bytes that are no text and percent signs that mean nothing', async () => {
      assert.equal((await send('to=%ff%fe&back=%zz&__proto__=x&constructor=y', form)).status, 403);
    });
  });

  describe('a session', () => {
    const tokenOf = async (email = admin.email, roleAssignmentId = zuidwal.adminRoleId) =>
      product.deps.db.asIdentity((tx) =>
        openSessionFor(tx, email, 'nl', product.clock.now(), { institutionId: zuidwal.id, roleAssignmentId }),
      );
    const visit = async (token: string, path = '/mijn-taken') => {
      const browser = product.browser();
      browser.cookies.set('dh_session', token);
      const page = await browser.request(path);
      return { page, token: browser.cookies.get('dh_session') ?? '' };
    };

    it('gets a new token after an hour; the old one works one minute more', async () => {
      const first = await tokenOf();
      product.clock.advance(59);
      assert.equal((await visit(first)).token, first);
      product.clock.advance(2);
      const { page, token: second } = await visit(first);
      assert.equal(page.status, 200);
      assert.notEqual(second, first);
      assert.equal((await visit(first)).page.status, 200);
      assert.equal((await visit(first)).token, first, 'the old token does not rotate the session again');
      product.clock.advance(2);
      assert.equal((await visit(first)).page.location, '/inloggen');
      assert.equal((await visit(second)).page.status, 200);
    });

    it('ends after twelve hours', async () => {
      const token = await tokenOf();
      product.clock.advance(12 * 60 + 1);
      assert.equal((await visit(token)).page.location, '/inloggen');
    });

    it('ends on every device with “log out everywhere”', async () => {
      const [phone, desk] = [await tokenOf(), await tokenOf()];
      const browser = product.browser();
      browser.cookies.set('dh_session', desk);
      const page = await browser.post('/uitloggen/overal');
      assert.match(page.text, /Je bent uitgelogd/);
      for (const token of [phone, desk]) assert.equal((await visit(token)).page.location, '/inloggen');
    });

    it('ends here only with “log out”', async () => {
      const [phone, desk] = [await tokenOf(), await tokenOf()];
      const browser = product.browser();
      browser.cookies.set('dh_session', desk);
      await browser.post('/uitloggen');
      assert.equal(browser.cookies.has('dh_session'), false);
      assert.equal((await visit(desk)).page.location, '/inloggen');
      assert.equal((await visit(phone)).page.status, 200);
    });

    it('has no access from the first request after its role ended', async () => {
      const rik = { name: 'Rik', email: 'rik@zuidwal.example', role: 'lecturer' } as const;
      const { roleAssignmentId } = await addTestPerson(product.deps, zuidwal.id, rik);
      const token = await tokenOf(rik.email, roleAssignmentId);
      assert.equal((await visit(token)).page.status, 200);
      await product.deps.db.inInstitution(zuidwal.id, (tx) =>
        tx.deleteFrom('roleAssignment').where('id', '=', roleAssignmentId).execute(),
      );
      assert.equal((await visit(token)).page.location, '/rol');
    });

    it('cannot be made up', async () => {
      for (const token of ['', 'x', 'A'.repeat(43), "' or 1=1 --"])
        assert.equal((await visit(token)).page.location, '/inloggen', token);
    });

    it('does not open a page that another role may see, and says which role it is', async () => {
      const { roleAssignmentId } = await addTestPerson(product.deps, zuidwal.id, {
        name: 'Lot',
        email: 'lot@zuidwal.example',
        role: 'lecturer',
      });
      const { page } = await visit(await tokenOf('lot@zuidwal.example', roleAssignmentId), '/beheer/mensen');
      assert.equal(page.status, 403);
      assert.match(page.text, /Je bent nu Docent/);
    });
  });

  describe('a message after an act', () => {
    it('is shown once', async () => {
      const browser = await product.browserAs('admin');
      assert.match((await browser.post('/uitloggen')).text, /Je bent uitgelogd/);
      assert.doesNotMatch((await browser.get('/')).text, /Je bent uitgelogd/);
    });
    it('is ignored when somebody else packed it', async () => {
      const body = Buffer.from(JSON.stringify({ tone: 'success', message: 'Bel 0900-1234' })).toString('base64url');
      for (const forged of [body, `${body}.`, `${body}.${body}`, `${body}.${'A'.repeat(43)}`, '....', 'x']) {
        const browser = product.browser();
        browser.cookies.set('dh_flash', forged);
        const page = await browser.get('/');
        assert.equal(page.status, 200);
        assert.doesNotMatch(page.text, /0900/, forged);
      }
    });
  });

  it('leaves NUL, which the database does not know, out of what stands behind the question mark', async () => {
    const browser = await product.browserAs('admin');
    for (const path of [
      '/bedrijven?q=%00',
      '/mkb-routes?q=a%00b',
      '/beheer/logboek?who=%00',
      '/beheer/mensen?q=%%0000',
    ])
      assert.equal((await browser.get(path)).status, 200, path);
  });

  describe('the language switch', () => {
    it('goes back to where one was, in the other language', async () => {
      const page = await product.browser().post('/taal', { to: 'en', back: '/toegankelijkheid?x=1' });
      assert.equal(page.path, '/toegankelijkheid?x=1');
      assert.match(page.html, /<html lang="en"/);
    });
    it('never leaves the site', async () => {
      for (const back of [
        'https://elders.example',
        '//elders.example',
        '/\\elders.example',
        '/\t/elders.example',
        '/a\nb',
        'javascript:alert(1)',
        '',
        'x',
      ])
        assert.equal((await product.browser().submit('/taal', { to: 'en', back })).location, '/', back);
    });
    it('takes Dutch when asked for a language that is not there', async () => {
      const page = await product.browser().post('/taal', { to: 'fr', back: '/' });
      assert.match(page.html, /<html lang="nl"/);
    });
    it('listens to the browser until somebody chooses', async () => {
      const browser = product.browser();
      browser.language = 'fr, en;q=0.8, nl;q=0.2';
      assert.match((await browser.get('/')).html, /<html lang="en"/);
    });
  });

  it('gives every answer its security headers, and no page to a cache', async () => {
    const browser = product.browser();
    for (const path of ['/', '/bestaat-niet', '/inloggen', '/mijn-taken', '/healthz', '/api/v1/bestaat-niet']) {
      const { headers } = await browser.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'same-origin', path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
    }
  });

  it('has no inline script or style on a page', async () => {
    const page = await (await product.browserAs('admin')).get('/beheer/huisstijl');
    assert.doesNotMatch(page.html, /<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|<style/);
  });

  it('says that an unknown page is not there: as a page, and as a problem for programs', async () => {
    const page = await product.browser().request('/bestaat/niet');
    assert.equal(page.status, 404);
    assert.match(page.text, /Deze pagina is er niet/);
    const problem = await product.browser().request('/api/v1/bestaat-niet');
    assert.equal(problem.status, 404);
    assert.equal(problem.headers.get('content-type'), 'application/problem+json');
    assert.equal((JSON.parse(problem.html) as { title: string }).title, 'Niet gevonden');
  });

  it('answers no method that it does not know', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      assert.equal((await product.browser().request('/taal', { method })).status, 404, method);
  });

  it('makes links from PUBLIC_URL, whatever host the request names', async () => {
    const page = await product.browser().request('/mijn-taken', { headers: { host: 'kwaad.example' } });
    assert.equal(page.location, '/inloggen');
  });

  it('carries the __Host- prefix and Secure over https', async () => {
    const secure = await createTestProduct({ publicUrl: 'https://driehoek.example' });
    await addTestInstitution(secure.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const page = await secure.browser().request('/inloggen');
    const cookies = page.headers.getSetCookie();
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) {
      assert.match(cookie, /^__Host-/);
      assert.match(cookie, /HttpOnly/i);
      assert.match(cookie, /Secure/i);
      assert.match(cookie, /SameSite=Lax/i);
    }
    assert.match(page.headers.get('strict-transport-security') ?? '', /max-age=\d+/);
    await secure.close();
  });

  it('says in words that the database is away, and logs no personal data', async () => {
    const away = await createTestProduct();
    await addTestInstitution(away.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const browser = await away.browserAs('admin');
    assert.equal((await browser.get('/mijn-taken')).status, 200);
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    away.deps.db.inSession = () => Promise.reject(reset);
    const page = await browser.request('/mijn-taken');
    assert.equal(page.status, 503);
    assert.match(page.text, /We kunnen even niet bij de gegevens/);
    away.deps.db.inSession = () => Promise.reject(new Error('something else'));
    const broken = await browser.request('/mijn-taken');
    assert.equal(broken.status, 500);
    const [, reference] = /noem dan dit nummer: ([0-9a-f]{8})/.exec(broken.text) ?? [];
    const line = away.logged.at(-1) as { event: string; reference?: string };
    assert.equal(line.event, 'request_failed');
    assert.equal(line.reference, reference);
    assert.doesNotMatch(JSON.stringify(away.logged), /ada@/);
    await away.close();
  });
});

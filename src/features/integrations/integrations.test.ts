import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tablesHolding } from '../../../tests/support/database-grep.ts';
import type { Browser, Page } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { paths } from '../../paths.ts';

describe('the page of integrations', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let admin: Browser;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    admin = await product.browserAs('admin', world.slug);
  });
  after(() => product.close());

  const tokenOn = (page: Page) => /value="(drh_[^"]+)"/.exec(page.html)?.[1] ?? '';
  async function filledForm(changes: Record<string, string | string[]> = {}) {
    const { html } = await admin.get(paths.apiTokenNew());
    const actsAs = /value="([0-9a-f-]{36})"[^>]*>Petra Bureau/.exec(html)?.[1] ?? '';
    const id = /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return { id, name: 'SIS', scopes: ['agreements:read'], actsAs, expiresOn: '2027-06-01', ...changes };
  }

  it('shows a token once, keeps its hash only, and notes who made it', async () => {
    const form = await filledForm({ scopes: ['agreements:read', 'agreements:write'] });
    const page = await admin.post(paths.apiTokenNew(), form);
    const token = tokenOn(page);
    assert.match(token, /^drh_[A-Za-z0-9_-]{64}$/);
    assert.match(page.text, /maar één keer/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await tablesHolding(product.superuserUrl, [token, token.slice(-43)]), []);

    const again = await admin.post(paths.apiTokenNew(), form);
    assert.equal(tokenOn(again), '');
    assert.match(again.text, /al gemaakt/);
    const list = await admin.get(paths.integrations());
    assert.equal(tokenOn(list), '');
    assert.equal(list.html.match(/Intrekken: SIS/g)?.length, 1);
    assert.match(list.text, /Petra Bureau.*Werkt.*nog niet/s);

    const asked = await product.app.request(paths.apiCohorts(), { headers: { authorization: `Bearer ${token}` } });
    assert.equal(asked.status, 200);
    const tokenId = /tokens\/([0-9a-f-]{36})\/intrekken/.exec(list.html)?.[1] ?? '';
    assert.match((await admin.get(paths.apiTokenRevoke({ tokenId }))).text, /Token “SIS” intrekken\?/);
    assert.match((await admin.post(paths.apiTokenRevoke({ tokenId }))).text, /Het token is ingetrokken.*Ingetrokken/s);
    assert.match((await admin.post(paths.apiTokenRevoke({ tokenId }))).text, /al ingetrokken/);
    const log = (await admin.get(paths.auditLog())).text;
    assert.match(log, /Token ingetrokken.*Token gemaakt/s);
    assert.match(log, /Namens: [0-9a-f-]{36}/);
  });

  const bad: [string, Record<string, string | string[]>, RegExp][] = [
    ['no name', { name: '' }, /Naam: Vul dit in/],
    ['nothing that it may', { scopes: [] }, /ten minste één ding/],
    ['a scope that is none', { scopes: ['agreements:delete'] }, /Dit mag het token/],
    ['nobody', { actsAs: '' }, /Namens: Maak een keuze/],
    ['a role that is not there', { actsAs: '00000000-0000-4000-8000-000000000000' }, /uit de lijst/],
    ['yesterday as its last day', { expiresOn: '2026-11-22' }, /vandaag of een latere dag/],
    ['a last day in two years', { expiresOn: '2028-11-22' }, /400 dagen/],
  ];
  for (const [name, changes, words] of bad)
    it(`makes no token with ${name}, and keeps what was typed`, async () => {
      const page = await admin.post(paths.apiTokenNew(), await filledForm({ name: 'Getypt', ...changes }));
      assert.equal(page.status, 422);
      assert.match(page.text, words);
      assert.ok('name' in changes || page.html.includes('value="Getypt"'));
      assert.equal(tokenOn(page), '');
    });

  it('gives no token more than the role behind it may', async () => {
    const { html } = await admin.get(paths.apiTokenNew());
    const reader = /value="([0-9a-f-]{36})"[^>]*>Marga de Graaf/.exec(html)?.[1] ?? '';
    assert.doesNotMatch(html, /Lars Docent|Ada Beheer –/, 'roles that may not read agreements are not offered');
    const page = await admin.post(
      paths.apiTokenNew(),
      await filledForm({ actsAs: reader, scopes: ['agreements:read', 'agreements:send'] }),
    );
    assert.equal(page.status, 422);
    assert.match(page.text, /mag zelf geen overeenkomsten maken of versturen/);
  });

  it('knows no token of another hogeschool', async () => {
    await admin.post(paths.apiTokenNew(), await filledForm());
    await createSmallWorld(product.deps, 'duinrand');
    const stranger = await product.browserAs('admin', 'duinrand');
    const { id } = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('apiToken').select('id').where('revokedAt', 'is', null).executeTakeFirstOrThrow(),
    );
    assert.doesNotMatch((await stranger.get(paths.integrations())).text, /SIS/);
    assert.equal((await stranger.post(paths.apiTokenRevoke({ tokenId: id }))).status, 404);
  });
});

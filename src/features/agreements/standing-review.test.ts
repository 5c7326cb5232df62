import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { addTestPerson } from '../../../tests/support/institutions.ts';
import { selectEvidence } from './agreement-evidence.ts';

const id0 = '00000000-0000-4000-8000-000000000000';
describe('probe', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());
  for (const path of [
    `/overeenkomsten?na=-271821-04-20T00:00:00.000Z_${id0}`,
    `/overeenkomsten?na=%2B275760-09-13T00:00:00.000Z_${id0}`,
    '/overeenkomsten?zoek=%00',
    '/overeenkomsten?zoek=%ED%A0%80',
    '/overeenkomsten/nieuw?q=%00', `/overeenkomsten/nieuw?vraag=student&q=%00`, `/overeenkomsten/nieuw?cohortId=${id0}&q=%00`,
    '/overeenkomsten/%E0%A4%A',
    '/bedrijven?q=%00', '/studenten?q=%00', '/mkb-routes?q=%00', '/studenten?q=%00&cohort=x',
    '/bedrijven?bladzijde=1e400', '/studenten?bladzijde=99999',
    '/beheer/post?to=%00&page=-1',
    '/taak/vechtstroom/%00', '/taak/%00/x', '/inloggen/%E0%A4%A',
    `/overeenkomsten?zoek=${'%25'.repeat(3000)}`,
  ])
    it(path.slice(0, 100), async () => {
      const page = await staff.get(path);
      assert.notEqual(page.status, 500, JSON.stringify(product.logged.at(-1)));
    });
  it('admin paths', async () => {
    const admin = await product.browserAs('admin');
    for (const path of ['/beheer/overeenkomsttekst/versies/99999999999999999999', '/beheer/overeenkomsttekst/versies/1e3', '/beheer/overeenkomsttekst?vanaf=99999999999999', '/beheer/overeenkomsttekst/versies/%00', '/beheer/logboek?who=%00&thing=x&from=9999-99-99', '/beheer/mensen?q=%00', '/beheer/logboek?from=0000-01-01','/beheer/logboek?from=2199-12-31&until=1900-01-01']) {
      const page = await admin.get(path);
      assert.notEqual(page.status, 500, path + JSON.stringify(product.logged.at(-1)));
    }
  });
  it('taal', async () => {
    for (const back of ['/a\nb', '/\t/evil.example', '/\u20ac', '//evil', '/a\u0000b']) {
      const page = await product.browser().submit('/taal', { to: 'nl', back });
      console.log(JSON.stringify(back), page.status, page.location);
    }
  });
  it('many names', async () => {
    const b = product.browser();
    const csrf = await b.formToken();
    let body = `_csrf=${csrf}`;
    for (let i = 0; body.length < 255_000; i++) body += `&${i.toString(36)}`;
    const t = Date.now();
    const page = await b.request('/inloggen', { method: 'POST', body });
    console.log('many names', page.status, Date.now() - t, 'ms');
  });
});

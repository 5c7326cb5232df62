import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';

describe('set-up', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct();
  });
  after(() => product.close());

  it('shows one page on an empty database, whatever is asked', async () => {
    const page = await product.browser().get('/mkb-routes');
    assert.equal(page.path, '/opzetten');
    assert.match(page.text, /Typ de code/);
  });

  it('refuses a wrong code, keeps it in the field, and says where to look', async () => {
    await product.announceSetup();
    const page = await product.browser().post('/opzetten', { code: 'AAAA-AAAA' });
    assert.equal(page.status, 422);
    assert.match(page.text, /Kijk nog eens in de terminal/);
    assert.match(page.html, /value="AAAA-AAAA"/);
  });

  it('refuses to go on without the code', async () => {
    const page = await product.browser().get('/opzetten/hogeschool');
    assert.equal(page.path, '/opzetten');
  });

  it('sets up a hogeschool, logs its first admin in, and is gone afterwards', async () => {
    await product.announceSetup();
    const browser = product.browser();
    assert.match(
      (await browser.post('/opzetten', { code: product.setupCodes.at(-1)?.toLowerCase() ?? '' })).text,
      /Hoe wil je beginnen/,
    );
    const wrong = await browser.post('/opzetten/hogeschool', {
      name: 'Hogeschool Zuidwal',
      place: 'Breda',
      shortName: 'Zuidwal',
      brand: '#ffff00',
      adminName: 'Ada',
      adminEmail: 'geen adres',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /value="Hogeschool Zuidwal"/);
    const faint = await browser.post('/opzetten/hogeschool', {
      name: 'Hogeschool Zuidwal',
      place: 'Breda',
      shortName: 'Zuidwal',
      brand: '#ffff00',
      adminName: 'Ada',
      adminEmail: 'ada@zuidwal.example',
    });
    assert.match(faint.text, /niet goed leesbaar/);
    await browser.submit('/opzetten/hogeschool', {
      name: 'Hogeschool Zuidwal',
      place: 'Breda',
      shortName: 'Zuidwal',
      brand: '#1f3a8a',
      adminName: 'Ada',
      adminEmail: 'ada@zuidwal.example',
    });
    const tasks = await browser.get('/mijn-taken');
    assert.equal(tasks.status, 200);
    assert.match(tasks.text, /Ada/);
    assert.equal((await product.browser().get('/opzetten')).status, 404);
    assert.equal((await product.browser().get('/demo')).status, 404);
  });

  it('uses a code once and not after half an hour', async () => {
    const other = await createTestProduct();
    await other.announceSetup();
    other.clock.advance(31);
    const page = await other.browser().post('/opzetten', { code: other.setupCodes.at(-1) ?? '' });
    assert.match(page.text, /Start Driehoek opnieuw/);
    await other.close();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';

describe('the page about accessibility', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada', email: 'ada@zuidwal.example' };
    const { id } = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    await product.deps.db.inInstitution(id, (tx) =>
      tx
        .updateTable('institution')
        .set({ contactName: 'Servicepunt', contactEmail: 'hulp@zuidwal.example' })
        .where('id', '=', id)
        .execute(),
    );
  });
  after(() => product.close());
  const open = () => product.browser().get('/toegankelijkheid');

  it('says the status with its dates, what is not done, whom to tell and where to complain', async () => {
    const { text } = await open();
    assert.match(text, /Status C: eerste maatregelen genomen/);
    assert.match(text, /Voor het eerst verklaard op 26 november 2026/);
    assert.match(text, /Een onafhankelijk bureau heeft Driehoek nog niet onderzocht/);
    assert.match(text, /binnen twee weken antwoord/);
    assert.match(text, /College voor de Rechten van de Mens/);
    assert.match(text, /Staatsblad 2018, 141\), met het model van deze verklaring \. Geldt vanaf 1 juli 2018/);
  });

  it('names the only hogeschool to everybody, and of two only your own', async () => {
    assert.match((await open()).text, /Hogeschool Zuidwal: Servicepunt, hulp@zuidwal\.example/);
    const admin = { name: 'Nel', email: 'nel@noord.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Noord', slug: 'noord', admin });
    assert.match((await open()).text, /niet welke hogeschool bij je hoort/);
    assert.doesNotMatch((await open()).text, /hulp@/);
    const own = await (await product.browserAs('admin', 'zuidwal')).get('/toegankelijkheid');
    assert.match(own.text, /hulp@zuidwal\.example/);
  });

  it('is linked from the foot of every page', async () => {
    for (const path of ['/', '/inloggen', '/nergens', '/reken-je-mkb-route-door'])
      assert.match((await product.browser().get(path)).html, /href="\/toegankelijkheid"/, path);
  });
});

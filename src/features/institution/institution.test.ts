import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { defaultHouseStyle } from '../../ui/house-style.ts';

describe('settings of a hogeschool', () => {
  let product: TestProduct;
  let zuidwal: TestInstitution;
  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
    zuidwal = await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const nel = { name: 'Nel', email: 'nel@noord.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
    await addTestPerson(product.deps, zuidwal.id, {
      name: 'Bo',
      email: 'bo@zuidwal.example',
      role: 'placement_office',
    });
  });
  after(() => product.close());

  const style = (change: Record<string, string> = {}) => ({
    institutionName: 'Hogeschool Zuidwal',
    place: 'Breda',
    contactName: 'Servicepunt',
    contactEmail: 'hulp@zuidwal.example',
    contactPhone: '076 123 45 67',
    ...Object.fromEntries(Object.entries(defaultHouseStyle).map(([name, value]) => [name, String(value)])),
    ...change,
  });
  const institution = (id: string) =>
    product.deps.db.inInstitution(id, (tx) =>
      tx.selectFrom('institution').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );

  it('calls a role as the hogeschool does, everywhere and in its own hogeschool only', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const page = await browser.post('/beheer/rolnamen', { admin_nl: 'Regelneef', lecturer_en: 'Coach' });
    assert.match(page.text, /De rolnamen zijn bewaard/);
    assert.match(page.text, /Regelneef · Hogeschool Zuidwal/);
    assert.match(page.html, /name="lecturer_en"[^>]*value="Coach"/);
    assert.doesNotMatch(page.html, /value="Docent"/);
    assert.match((await browser.get('/beheer/mensen')).text, /Regelneef/);
    assert.doesNotMatch((await (await product.browserAs('admin', 'noord')).get('/beheer/mensen')).text, /Regelneef/);
    assert.match(
      (await browser.post('/beheer/rolnamen', { admin_nl: 'Regelneef', lecturer_en: 'Coach' })).text,
      /niets gewijzigd/,
    );
    assert.match((await browser.post('/beheer/rolnamen', {})).text, /Functioneel beheerder · Hogeschool Zuidwal/);
  });

  it('refuses a name that another role has, and one that is too long', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const page = await browser.post('/beheer/rolnamen', { admin_nl: 'docent', student_nl: 'x'.repeat(41) });
    assert.equal(page.status, 422);
    assert.match(page.text, /hoogstens 40 tekens/);
    const shared = await browser.post('/beheer/rolnamen', { admin_nl: 'docent' });
    assert.equal(shared.status, 422);
    assert.match(shared.text, /Een andere rol heet al zo/);
    assert.match(shared.html, /value="docent"/);
  });

  it('saves the house style, and every page has it at once', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const page = await browser.post(
      '/beheer/huisstijl',
      style({ shortName: 'Zuidwal', brand: '#5b1a6e', radius: '4' }),
    );
    assert.match(page.text, /De huisstijl is bewaard/);
    assert.match(page.text, /Naar de inhoud Zuidwal/);
    const [, href = ''] = /href="(\/assets\/house-style\/[^"]+)"/.exec(page.html) ?? [];
    assert.match((await browser.request(href)).html, /#5b1a6e/);
    const row = await institution(zuidwal.id);
    assert.equal((row.houseStyle as { radius: number }).radius, 4);
    assert.equal(row.contactPhone, '076 123 45 67');
    assert.match(
      (await browser.post('/beheer/huisstijl', style({ shortName: 'Zuidwal', brand: '#5b1a6e', radius: '4' }))).text,
      /niets gewijzigd/,
    );
  });

  it('says per pair of colours what is hard to read, beside the field, and saves nothing', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const before = await institution(zuidwal.id);
    const page = await browser.post('/beheer/huisstijl', style({ brand: '#ffd200', ink: '#999999' }));
    assert.equal(page.status, 422);
    assert.match(page.text, /De letters van een knop op een knop: het contrast is 1,45, nodig is 4,5/);
    assert.match(page.html, /id="f-ink-error"/);
    assert.match(page.html, /name="brand"[^>]*value="#ffd200"/);
    assert.deepEqual(await institution(zuidwal.id), before);
  });

  const bad: [string, Record<string, string>, RegExp][] = [
    ['a colour that is none', { company: 'rood' }, /Schrijf een kleur als/],
    ['css in a colour', { company: '#1f3a8a;}*{display:none}' }, /Schrijf een kleur als/],
    ['a rounding that is too large', { radius: '17' }, /van 0 tot en met 16/],
    ['another typeface', { font: 'Comic Sans' }, /Kies een van de mogelijkheden/],
    ['a short name that is too long', { shortName: 'x'.repeat(13) }, /hoogstens 12 tekens/],
    ['no contact address', { contactEmail: '' }, /Vul dit in/],
    ['no name', { institutionName: ' ' }, /Vul dit in/],
  ];
  for (const [name, fields, expected] of bad)
    it(`refuses ${name}`, async () => {
      const browser = await product.browserAs('admin', 'zuidwal');
      const page = await browser.post('/beheer/huisstijl', style(fields));
      assert.equal(page.status, 422);
      assert.match(page.text, expected);
    });

  it('shows of the tabs only what a role may see', async () => {
    const bureau = await (await product.browserAs('placement_office', 'zuidwal')).get('/beheer/post');
    assert.equal(bureau.status, 200);
    assert.doesNotMatch(bureau.html, /href="\/beheer\/(mensen|logboek|rolnamen)"/);
    const admin = await (await product.browserAs('admin', 'zuidwal')).get('/beheer/post');
    for (const path of ['mensen', 'rolnamen', 'huisstijl', 'overeenkomsttekst', 'logboek'])
      assert.match(admin.html, new RegExp(`href="/beheer/${path}"`));
  });

  it('is in both languages', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    browser.cookies.set('dh_lang', 'en');
    assert.match((await browser.get('/beheer/huisstijl')).text, /Thirteen values decide/);
    assert.match((await browser.get('/toegankelijkheid')).text, /Everybody must be able/);
    assert.match((await browser.get('/toegankelijkheid')).text, /hulp@zuidwal\.example/);
    assert.match((await product.browser().get('/bouwstenen')).text, /Bouwstenen/);
    assert.doesNotMatch((await product.browser().get('/toegankelijkheid')).text, /hulp@/);
  });
});

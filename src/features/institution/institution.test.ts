import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { jpegOf, pngOf } from '../../../tests/support/pictures.ts';
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
    assert.match(page.text, /paren verschillen te weinig/);
    assert.match(page.html, /name="brand"[^>]*value="#ffd200"/);
    assert.deepEqual(await institution(zuidwal.id), before);
  });

  it('shows colours without saving them, and offers the nearest that can be read', async () => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const before = await institution(zuidwal.id);
    const typed = style({ brand: '#ffd200', contactName: 'Half geschr', radius: 'twee' });
    const page = await browser.post('/beheer/huisstijl/voorbeeld', typed);
    assert.equal(page.status, 200);
    assert.match(page.text, /Dit is nog niet bewaard/);
    for (const value of ['Half geschr', 'twee', '#ffd200']) assert.ok(page.html.includes(`value="${value}"`), value);
    const [, sheet = ''] = /href="(\/assets\/house-style-preview\.css[^"]+)"/.exec(page.html) ?? [];
    const css = await browser.request(sheet.replaceAll('&amp;', '&'));
    assert.match(css.html, /#ffd200/);
    const [, use = ''] = /name="use" value="(brand:#[0-9a-f]{6})"/.exec(page.html) ?? [];
    const better = await browser.post('/beheer/huisstijl/voorbeeld', { ...typed, use });
    assert.match(better.html, new RegExp(`name="brand"[^>]*value="${use.slice(6)}"`));
    assert.match(better.text, /Alle kleuren zijn samen goed leesbaar/);
    assert.match(better.html, /value="Half geschr"/);
    const standard = await browser.post('/beheer/huisstijl/voorbeeld', { ...typed, use: 'default' });
    assert.match(standard.html, /name="brand"[^>]*value="#1f3a8a"/);
    const readable = await browser.post('/beheer/huisstijl/voorbeeld', { ...typed, ink: '#eeeeee', use: 'readable' });
    assert.match(readable.text, /Alle kleuren zijn samen goed leesbaar/);
    const odd = await browser.post('/beheer/huisstijl/voorbeeld', { ...typed, use: 'name:#000000' });
    assert.match(odd.html, /name="brand"[^>]*value="#ffd200"/);
    assert.deepEqual(await institution(zuidwal.id), before);
    assert.equal((await browser.request('/assets/house-style-preview.css?brand=x')).status, 404);
  });

  const upload = async (file: Uint8Array | null, alt = 'Logo van Zuidwal') => {
    const browser = await product.browserAs('admin', 'zuidwal');
    const page = await browser.upload('/beheer/huisstijl/logo', { name: 'file', bytes: file }, { alt });
    return { browser, page: page.location ? await browser.get(page.location) : page };
  };

  it('takes a logo, shows it to everybody and to them only what is the logo', async () => {
    assert.match((await upload(null)).page.text, /Kies een bestand/);
    const svg = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    assert.equal(svg.page.status, 422);
    assert.match(svg.page.text, /Een svg kan niet/);
    assert.match((await upload(pngOf(60, 20), ' ')).page.text, /Vul dit in/);
    const { page, browser } = await upload(pngOf(60, 20));
    assert.match(page.text, /Het logo is bewaard/);
    const [, src = ''] =
      /<img class="brand-logo" src="([^"]+)" alt="Logo van Zuidwal" width="60" height="20"/.exec(page.html) ?? [];
    const image = await product.browser().request(src);
    assert.deepEqual([image.status, image.headers.get('content-type')], [200, 'image/png']);
    assert.match(image.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.deepEqual(image.headers.getSetCookie(), []);
    assert.equal((await product.browser().request(src.replace('zuidwal', 'noord'))).status, 404);
    // Saving the colours keeps it; other words keep the picture.
    await browser.post('/beheer/huisstijl', style({ shortName: 'Logo', brand: '#00563f' }));
    assert.match((await upload(null, 'Een driehoek')).page.html, new RegExp(`src="${src}" alt="Een driehoek"`));
    const other = await upload(jpegOf(80, 40));
    assert.doesNotMatch(other.page.html, new RegExp(src));
    assert.equal((await product.browser().request(src)).status, 404);
    assert.match((await browser.post('/beheer/huisstijl/logo/weghalen')).text, /Het logo is weg/);
    assert.match((await browser.post('/beheer/huisstijl/logo/weghalen')).text, /niets gewijzigd/);
    assert.match((await browser.get('/beheer/logboek')).text, /Logo gewijzigd Hogeschool/);
  });

  it('mails in the house style, with the logo inside the mail', async () => {
    const { browser } = await upload(pngOf(60, 20));
    await browser.post('/beheer/huisstijl', style({ shortName: 'Logo', brand: '#00563f' }));
    await browser.post(`/beheer/mensen/${zuidwal.adminId}/uitnodigen`);
    await product.drain();
    const mail = product.sent.at(-1);
    assert.match(mail?.html ?? '', /<img src="cid:logo@driehoek" alt="Logo van Zuidwal" width="108" height="36"/);
    assert.match(mail?.html ?? '', /background:#00563f/);
    assert.doesNotMatch(mail?.html ?? '', /src="https?:/);
    assert.deepEqual(Buffer.from(mail?.inline?.[0]?.content ?? []), pngOf(60, 20));
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

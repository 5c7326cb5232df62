import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { paths } from '../../../paths.ts';
import { type CompanyWorld, companyWorld } from '../companies.fixture.ts';

describe('the list of companies as a file', () => {
  let world: CompanyWorld;
  before(async () => {
    world = await companyWorld();
    const bakker = await world.add({ name: 'Bakker & Zn.', kvkNumber: '01234567', place: 'Zwolle' });
    await world.add({ name: '=HYPERLINK("http://evil.example";"Klik")', place: '@Apeldoorn' });
    const contact = { name: '-Nora Bakker', email: 'nora@bakker.example', phone: '', functionTitle: '+baas' };
    const people = paths.contactNew({ companyId: bakker });
    await world.office.post(people, { ...contact, role: 'director', signs: 'on', validFrom: '', validUntil: '' });
    const aad = { name: 'Aad Weg', email: 'aad@bakker.example', phone: '', functionTitle: '', role: 'other' };
    await world.office.post(people, { ...aad, signs: 'on', validFrom: '', validUntil: '2020-01-01' });
    await world.office.post(paths.workplaceNew({ companyId: bakker }), { location: 'Zwolle', functionTitle: 'Bakker' });
  });
  after(() => world.product.close());

  const columns = ['name', 'kvkNumber', 'place', 'contact', 'contactFunction', 'contacts', 'workplaces'];
  const csv = (query = '', browser = world.office) =>
    browser.submit(`${paths.companiesExport()}${query}`, { columns, format: 'csv' });
  const lines = (html: string) => html.replace('\ufeff', '').split('\r\n').filter(Boolean);

  it('has a line per company in the order of the list, the chosen columns, and no formula', async () => {
    const file = await csv();
    assert.match(file.headers.get('content-disposition') ?? '', /Bedrijven-\d{4}-\d\d-\d\d\.csv/);
    assert.deepEqual(lines(file.html), [
      'Naam;KVK-nummer;Plaats;Contactpersoon;Functie van de contactpersoon;Aantal contactpersonen;Aantal werkplekken',
      `"'=HYPERLINK(""http://evil.example"";""Klik"")";;'@Apeldoorn;;;0;0`,
      `Bakker & Zn.;01234567;Zwolle;'-Nora Bakker;'+baas;1;1`,
    ]);
  });

  it('is a workbook in which a formula is text', async () => {
    const cookie = [...world.office.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = new URLSearchParams([
      ['_csrf', await world.office.formToken()],
      ['columns', 'name'],
      ['format', 'xlsx'],
    ]);
    const { app, deps } = world.product;
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const file = await app.request(deps.publicUrl + paths.companiesExport(), {
      method: 'POST',
      headers,
      body: body.toString(),
    });
    const sheet = unzipSync(new Uint8Array(await file.arrayBuffer()))['xl/worksheets/sheet1.xml'];
    const xml = strFromU8(sheet ?? new Uint8Array());
    assert.match(xml, /<c t="inlineStr" s="3"><is><t xml:space="preserve">=HYPERLINK/);
    assert.doesNotMatch(xml, /<f>/);
  });

  it('keeps the filter of the list, from its link to the file', async () => {
    const list = await world.office.get(`${paths.companies()}?zoek=bakker`);
    assert.ok(list.html.includes(`href="${paths.companiesExport()}?zoek=bakker"`), list.html);
    const form = await world.office.get(`${paths.companiesExport()}?zoek=bakker`);
    assert.match(form.text, /Eén bedrijf komt in het bestand/);
    assert.ok(form.html.includes(`action="${paths.companiesExport()}?zoek=bakker"`));
    assert.match(lines((await csv('?zoek=bakker')).html).join('\n'), /^Naam.*\nBakker[^\n]*$/);
    assert.equal(lines((await csv('?fase=active')).html).length, 1, 'only the names of the columns');
  });

  it('has how far a company is only in a list by distance', async () => {
    const near = await world.office.submit(`${paths.companiesExport()}?bij=Zwolle`, {
      columns: ['name', 'distance'],
      format: 'csv',
    });
    assert.deepEqual(lines(near.html), ['Naam;Afstand', 'Bakker & Zn.;minder dan 1 km']);
    assert.doesNotMatch((await world.office.get(paths.companiesExport())).text, /Afstand/);
  });

  it('asks again when nothing was chosen, with the filter and what was typed', async () => {
    const again = await world.office.post(`${paths.companiesExport()}?zoek=bakker`, { format: 'csv' });
    assert.equal(again.status, 422);
    assert.match(again.text, /Kies minstens één kolom/);
    assert.ok(again.html.includes(`action="${paths.companiesExport()}?zoek=bakker"`));
    assert.match(again.html, /value="csv"[^>]*checked/);
  });

  it('stands in the log without what was looked for', async () => {
    const [line, ...others] = (await world.events('companies.exported')).slice(2);
    assert.ok(line && others.length > 0);
    assert.doesNotMatch(JSON.stringify([line, ...others]), /bakker|Zwolle/);
    assert.deepEqual(line.after, { format: 'csv', lines: 1, columns, filter: { text: '…' } });
  });

  it('shows another hogeschool nothing, and a role for one company only that one', async () => {
    assert.equal(lines((await csv('', world.stranger)).html).length, 1);
    const found = await csv('?zoek=bakker');
    const company = (await world.office.get(`${paths.companies()}?zoek=bakker`)).html.match(
      /bedrijven\/([0-9a-f-]{36})/,
    );
    await world.product.deps.db.inInstitution(world.zuidwal.id, (tx) =>
      tx
        .updateTable('roleAssignment')
        .set({ companyId: company?.[1] ?? '' })
        .where('role', '=', 'partner_manager')
        .execute(),
    );
    const manager = await world.product.browserAs('partner_manager', 'zuidwal');
    assert.deepEqual(lines((await csv('', manager)).html), lines(found.html));
  });

  it('reads on past what is in memory at a time, each company once', async () => {
    await world.product.deps.db.inInstitution(world.zuidwal.id, async (tx) => {
      const company = (n: number) => ({
        institutionId: world.zuidwal.id,
        id: crypto.randomUUID(),
        name: `Bedrijf ${String(n).padStart(5, '0')}`,
        createdAt: new Date(),
      });
      for (let from = 0; from < 2500; from += 500)
        await tx
          .insertInto('company')
          .values(Array.from({ length: 500 }, (_, n) => company(from + n)))
          .execute();
    });
    const names = lines((await csv('?zoek=bedrijf')).html).slice(1);
    assert.equal(names.length, 2500);
    assert.deepEqual(names, [...new Set(names)].sort());
  });
});

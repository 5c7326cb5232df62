import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../../tests/support/http-browser.ts';
import { type HttpsServer, startHttpsServer, testCertificate } from '../../../../tests/support/https-server.ts';
import { addTestInstitution, addTestPerson } from '../../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import { paths } from '../../../paths.ts';
import { createCallOut } from '../../../platform/outbound/call-out.ts';
import { seenIn } from '../companies.fixture.ts';
import { readProfile, readSearch } from './read-answer.ts';

const recorded = new URL('../../../../../shared/acceptance/kvk/responses.json', import.meta.url);
const staged = existsSync(recorded) ? recorded : null;
const answers = staged ? (JSON.parse(readFileSync(staged, 'utf8')) as Record<string, unknown>) : null;

describe('answers of the KVK', { skip: answers ? false : 'shared/acceptance/kvk is not here' }, () => {
  const search = (name: string) => readSearch(JSON.stringify(answers?.[name]));
  it('are read when there is none, one or more', () => {
    assert.deepEqual(search('empty'), []);
    assert.deepEqual(
      search('simple')?.map(({ name, place }) => [name, place]),
      [['Company Newtex', 'Eindhoven']],
    );
    assert.equal(search('hoofdvestiging')?.[0]?.establishmentNumber, '000037178598');
    assert.deepEqual(
      search('multiple_branches')?.map(({ establishmentNumber }) => establishmentNumber),
      ['000037178598', '000037178601'],
      'not the legal person, which says no more',
    );
  });

  it('give the whole visiting address of the main establishment, and its main code', () => {
    assert.deepEqual(readProfile(JSON.stringify(answers?.basisprofiel_detail)), {
      kvkNumber: '68750110',
      establishmentNumber: '000037178598',
      name: 'Test BV Donald',
      street: 'Hizzaarderlaan 3 A',
      postcode: '8823 SJ',
      place: 'Lollum',
      sbiCode: '01241',
    });
  });
});

describe('what is no answer of the KVK', () => {
  for (const body of ['', 'x', '[]', '{}', '{"resultaten":[{"kvkNummer":1}]}', '<html>'])
    it(`is refused: ${body || '(nothing)'}`, () => {
      assert.equal(readSearch(body), null);
      assert.equal(readProfile(body), null);
    });
});

describe('looking a company up', { skip: answers ? false : 'shared/acceptance/kvk is not here' }, () => {
  let server: HttpsServer;
  let product: TestProduct;
  let office: Browser;
  let admin: Browser;
  before(async () => {
    server = await startHttpsServer();
    const callOut = createCallOut({ mayConnect: () => true, ca: testCertificate });
    product = await createTestProduct({
      // The register is a server of this test.
      callOut: (call) => callOut({ ...call, url: call.url.replace('https://api.kvk.nl', server.origin) }),
    });
    const zuidwal = await addTestInstitution(product.deps, {
      name: 'Hogeschool Zuidwal',
      slug: 'zuidwal',
      admin: { name: 'Ada Beheer', email: 'ada@zuidwal.example' },
    });
    await addTestPerson(product.deps, zuidwal.id, {
      name: 'Office',
      email: 'office@zuidwal.example',
      role: 'placement_office',
    });
    office = await product.browserAs('placement_office', 'zuidwal');
    admin = await product.browserAs('admin', 'zuidwal');
  });
  after(async () => {
    await product.close();
    await server.close();
  });

  const answer = (name: string) =>
    server.answer((_request, response) => response.writeHead(200).end(JSON.stringify(answers?.[name])));
  const lookUp = (text: string) => office.get(`${paths.companyLookUp()}?zoek=${encodeURIComponent(text)}`);

  it('is off until an admin gives a key, which is kept hidden', async () => {
    assert.match((await lookUp('donald')).text, /Opzoeken staat uit/);
    assert.equal(server.received.length, 0);
    assert.ok(!(await office.get(paths.companyNew())).text.includes('Zoek op in het Handelsregister'));
    assert.equal((await admin.post(paths.kvkKey(), { key: 'te kort' })).status, 422);
    const set = await admin.post(paths.kvkKey(), { key: 'l7xx-sleutel-van-zuidwal' });
    assert.match(set.text, /De sleutel is ingesteld/);
    assert.ok(!set.html.includes('l7xx'));
    assert.match((await office.get(paths.companyNew())).text, /Zoek op in het Handelsregister/);
    assert.equal((await office.submit(paths.kvkKey(), { key: 'l7xx-van-een-ander' })).status, 403);
  });

  it('shows none, one or more, and sends the key', async () => {
    answer('empty');
    assert.match((await lookUp('99999999')).text, /kent geen bedrijf/);
    assert.match(server.received.at(-1)?.url ?? '', /zoeken\?kvkNummer=99999999/);
    assert.equal(server.received.at(-1)?.headers.apikey, 'l7xx-sleutel-van-zuidwal');
    answer('hoofdvestiging');
    assert.match((await lookUp('donald')).text, /1 vestiging gevonden.*Test BV Donald/);
    answer('multiple_branches');
    assert.match((await lookUp('donald')).text, /2 vestigingen gevonden.*Diepenveen/);
  });

  it('fills the form of a new company, and saves nothing by itself', async () => {
    answer('multiple_branches');
    const found = await lookUp('donald');
    const hrefs = [...found.html.matchAll(/href="([^"]+overnemen[^"]+)"/g)].map(([, href]) =>
      (href ?? '').replace(/&amp;/g, '&'),
    );
    answer('basisprofiel_detail');
    const main = await office.get(hrefs[0] ?? '');
    assert.match(main.text, /er is nog niets bewaard/);
    for (const value of ['68750110', '000037178598', 'Hizzaarderlaan 3 A', '8823 SJ', 'Lollum', '01241'])
      assert.match(main.html, new RegExp(`value="${value}"`), value);
    const other = await office.get(hrefs[1] ?? '');
    assert.match(other.html, /value="Brinkerinckbaan"/);
    assert.ok(!other.html.includes('8823 SJ'));
    assert.match((await office.get(paths.companies())).text, /Nog geen bedrijven/);
    assert.equal(seenIn(main.html), '');
  });

  it('says plainly what is wrong, and entry by hand goes on', async () => {
    for (const [status, said] of [
      [401, /weigert de sleutel/],
      [403, /weigert de sleutel/],
      [429, /te veel opgezocht/],
      [500, /niet te bereiken/],
      [302, /niet te bereiken/],
    ] as const) {
      server.answer((_request, response) => response.writeHead(status).end());
      const page = await lookUp('donald');
      assert.equal(page.status, 200);
      assert.match(page.text, said);
      assert.match(page.html, new RegExp(`href="${paths.companyNew()}"`));
    }
    server.answer((_request, response) => response.writeHead(404).end());
    assert.match((await lookUp('12345678')).text, /kent geen bedrijf/);
    server.answer((_request, response) => response.writeHead(200).end('<html>'));
    assert.match((await lookUp('donald')).text, /antwoord dat we niet begrijpen/);
    const partly = await office.get(`${paths.companyTakeOver()}?kvk=68750110&naam=Donald&plaats=Lollum`);
    assert.match(partly.text, /gaf niet alles/);
    assert.match(partly.html, /value="Donald"/);
    assert.equal((await office.get(`${paths.companyTakeOver()}?kvk=1`)).path, paths.companyLookUp());
  });

  it('is switched off again, and the reaction time is set from a day on', async () => {
    assert.match((await admin.post(paths.kvkKeyRemove())).text, /Opzoeken staat uit/);
    assert.match((await lookUp('donald')).text, /Opzoeken staat uit/);
    const term = (workingDays: string, validFrom: string) => admin.post(paths.answerTerm(), { workingDays, validFrom });
    assert.equal((await term('2', '2026-11-22')).status, 422);
    assert.equal((await term('0', '2026-11-23')).status, 422);
    assert.match((await term('2', '2026-11-23')).text, /binnen 2 werkdagen/);
    assert.match((await term('1', '2027-01-01')).text, /Vanaf 1 januari 2027: 1 werkdag/);
  });
});

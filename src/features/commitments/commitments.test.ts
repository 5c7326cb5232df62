import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { selectOptionalCommitment } from './commitment-store.ts';
import { standByYear } from './stand-by-year.ts';
import { RouteCard } from './views/route-promises-view.tsx';

describe('promised places and letters of intent', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let contactId = '';
  before(async () => {
    product = await createTestProduct({ now: '2026-11-27T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    staff = await product.browserAs('partner_manager');
    await inside((tx) =>
      tx.updateTable('mkbRoute').set({ groupMinimum: 4, groupPlanned: 6 }).where('id', '=', world.mkbRouteId).execute(),
    );
    await staff.post(`/bedrijven/${world.companyId}/contactpersonen/nieuw`, {
      name: 'Iris van Dam',
      email: 'iris@vandam.example',
      functionTitle: 'directeur',
      signs: 'yes',
    });
    contactId = (await inside((tx) => tx.selectFrom('contact').select('id').executeTakeFirstOrThrow())).id;
  });
  after(() => product.close());
  // Each begins with nothing promised.
  afterEach(() =>
    inside((tx) =>
      tx.updateTable('commitment').set({ endedAt: product.clock.now() }).where('endedAt', 'is', null).execute(),
    ),
  );

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const facts = { places: '3', level: 'firm', guarantee: 'no', guaranteeTerms: '', note: '' };
  const aim = () => ({ mkbRouteId: world.mkbRouteId, cohortYear: '2027' });
  const base = () => `/bedrijven/${world.companyId}/toezeggingen`;
  const record = async (change: Record<string, string> = {}): Promise<string> => {
    const page = await staff.post(`${base()}/nieuw`, { ...facts, ...aim(), ...change });
    const id = /toezeggingen\/([0-9a-f-]{36})/.exec(page.path)?.[1];
    assert.ok(id, page.text);
    return id;
  };
  const send = async (id: string) => {
    product.sent.length = 0;
    const page = await staff.post(`${base()}/${id}/intentieverklaring`, { contactId, language: 'nl' });
    assert.match(page.text, /De intentieverklaring is op weg/);
    await product.drain();
    return linkInMail();
  };
  const linkInMail = () =>
    /http:\/\/localhost:3000(\/intentieverklaring\/\S+)/.exec(
      product.sent.findLast(({ text }) => text.includes('/intentieverklaring/'))?.text ?? '',
    )?.[1] ?? '';
  const open = async (link: string) => {
    const browser = product.browser();
    assert.match((await browser.get(link)).text, /Een intentieverklaring om te lezen/);
    await browser.post(link);
    return browser;
  };
  const prove = async (browser: Browser) => {
    await browser.post('/intentieverklaring');
    await product.drain();
    const [, one = '', two = ''] = /(\d{3}) (\d{3})/.exec(product.sent.at(-1)?.text ?? '') ?? [];
    return browser.post('/intentieverklaring/code', { code: one + two });
  };
  const textOf = async (browser: Browser) =>
    /name="text" value="([0-9a-f]{64})"/.exec((await browser.get('/intentieverklaring/ondertekenen')).html)?.[1] ?? '';
  const statement = { name: 'Iris van Dam', jobTitle: 'directeur', authority: 'yes', intent: 'yes' };
  const ofRoute = async (year = '2027') =>
    (await staff.get(`/mkb-routes/${world.mkbRouteId}/toezeggingen?jaar=${year}`)).text;
  const end = (id: string) => staff.post(`${base()}/${id}/beeindigen`, { reason: 'Opruimen' });

  it('keeps a promise with who recorded it, and refuses what cannot be', async () => {
    const wrong = await staff.submit(`${base()}/nieuw`, { ...facts, ...aim(), guarantee: 'yes', note: '<b>' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Schrijf op wat het bedrijf garandeert/);
    assert.match(wrong.html, /&lt;b>/);
    assert.equal((await staff.submit(`${base()}/nieuw`, { ...facts, ...aim(), places: '0' })).status, 422);
    assert.equal((await staff.submit(`${base()}/nieuw`, { ...facts, ...aim(), cohortYear: '2044' })).status, 422);
    const id = await record({ note: 'Belde zelf' });
    const page = await staff.get(`${base()}/${id}`);
    assert.match(page.text, /3 plekken, zeker/);
    assert.match(page.text, /vastgelegd door Ron Relatie op 27 november 2026/);
    const twice = await staff.submit(`${base()}/nieuw`, { ...facts, ...aim() });
    assert.equal(twice.status, 422);
    assert.match(twice.text, /al plekken op dit niveau toegezegd/);
    assert.ok(twice.html.includes(`${base()}/${id}"`));
  });

  it('counts firm places against the group, names the largest company, and never counts perhaps', async () => {
    assert.match(await ofRoute(), /0 zeker, 4 nodig\. Er ontbreken er 4/);
    const route = { id: world.mkbRouteId, groupMinimum: 4, groupPlanned: 6, startsPerYear: 1 } as const;
    const { years } = await inside((tx) => standByYear(tx, route, dateInNetherlands(product.clock.now())));
    const card = renderToString(h(RouteCard, { lang: 'nl', route, years })).replace(/<[^>]+>/g, ' ');
    assert.match(
      card,
      /Aantal plekken\s+Genoeg\?\s+.*0 zeker van 4 nodig\s+te weinig/,
      'no column says what it is not',
    );
    const [firm, intended, perhaps] = [
      await record(),
      await record({ level: 'intended', places: '1' }),
      await record({ level: 'perhaps', places: '90' }),
    ];
    assert.match(await ofRoute(), /3 zeker, 4 nodig\. Er ontbreken er 1.*4: genoeg, maar te veel van één bedrijf/s);
    assert.match(await ofRoute(), /misschien \(telt niet mee\) ?90/);
    const other = product.deps.newId();
    await inside(async (tx) => {
      const company = { institutionId: world.institutionId, id: other, name: 'De Wit', createdAt: product.clock.now() };
      await tx.insertInto('company').values(company).execute();
    });
    const at = `/bedrijven/${other}/toezeggingen`;
    await staff.post(`${at}/nieuw`, { ...facts, ...aim(), places: '3' });
    assert.match(await ofRoute(), /Genoeg: 6 zeker, 4 nodig/);
    assert.match(await ofRoute(), /levert 50% van de zekere plekken/);
    await inside((tx) => tx.updateTable('company').set({ stage: 'stopped' }).where('id', '=', other).execute());
    assert.match(await ofRoute(), /telt niet mee: het bedrijf doet niet meer mee/);
    assert.match(await ofRoute(), /3 zeker, 4 nodig/);
    for (const id of [firm, intended, perhaps]) await end(id);
    assert.match((await staff.get(`/bedrijven/${world.companyId}`)).text, /Toegezegde plekken.*vervallen/s);
  });

  it('lets the company read, prove its mailbox and sign, and gives both a PDF with the evidence', async () => {
    const id = await record({ guarantee: 'yes', guaranteeTerms: 'De plek blijft tot november open.' });
    const link = await send(id);
    const company = await open(link);
    assert.match((await company.get('/intentieverklaring')).text, /De plek blijft tot november open/);
    assert.match((await company.get('/intentieverklaring/ondertekenen')).text, /nog geen code gevraagd/);
    const early = await company.post('/intentieverklaring/ondertekenen', { ...statement, text: 'a'.repeat(64) });
    assert.doesNotMatch(early.text, /Bedankt/);
    await prove(company);
    const text = await textOf(company);
    const bare = await company.submit('/intentieverklaring/ondertekenen', { text, name: 'Iris <i>' });
    assert.equal(bare.status, 422);
    assert.match(bare.html, /Iris &lt;i>/);
    assert.match(
      (await company.post('/intentieverklaring/ondertekenen', { ...statement, text })).text,
      /je hebt ondertekend/,
    );
    assert.match((await company.post('/intentieverklaring/ondertekenen', { ...statement, text })).text, /niets dubbel/);
    const pdf = await company.request('/intentieverklaring/document');
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    await product.drain();
    assert.deepEqual(
      product.sent
        .slice(-2)
        .map(({ subject }) => subject)
        .sort(),
      ['Een bedrijf heeft op een intentieverklaring geantwoord', 'Je ondertekende intentieverklaring'],
    );
    assert.match((await staff.get(`${base()}/${id}`)).text, /ondertekend door Iris van Dam, directeur/);
    const { id: letterId } = await inside((tx) =>
      tx.selectFrom('letterOfIntent').select('id').where('state', '=', 'signed').executeTakeFirstOrThrow(),
    );
    const theirs = await staff.request(`/bedrijven/${world.companyId}/intentieverklaringen/${letterId}/pdf`);
    assert.equal(theirs.html, pdf.html);
    // Later, in another browser, the same link gives the copy, behind a new code.
    const later = await open(link);
    assert.match((await later.get('/intentieverklaring/klaar')).text, /Bewijs dan eerst met een code/);
    assert.equal((await later.request('/intentieverklaring/document')).status, 303);
  });

  it('keeps the name and function that were typed when the code is too old at the last step', async () => {
    const link = await send(await record());
    const company = await open(link);
    await prove(company);
    const typed = { ...statement, jobTitle: 'mede-eigenaar', text: await textOf(company) };
    product.clock.advance(13 * 60);
    // The tab still stands open; the link was pressed anew in another.
    await company.post(link);
    const late = await company.submit('/intentieverklaring/ondertekenen', typed);
    assert.equal(late.status, 422);
    assert.match(late.text, /te lang geleden/);
    assert.match(late.html, /name="jobTitle" value="mede-eigenaar"/);
    const { name, jobTitle } = typed;
    const asked = await company.submit('/intentieverklaring', { name, jobTitle });
    assert.match(asked.html, /name="jobTitle" value="mede-eigenaar"/);
    await product.drain();
    const [, one = '', two = ''] = /(\d{3}) (\d{3})/.exec(product.sent.at(-1)?.text ?? '') ?? [];
    const back = await company.submit('/intentieverklaring/code', { name, jobTitle, code: one + two });
    assert.match(back.html, /value="mede-eigenaar"/);
    assert.match((await company.post('/intentieverklaring/ondertekenen', typed)).text, /je hebt ondertekend/);
    await product.drain();
    // A session of staff does not last that long.
    staff = await product.browserAs('partner_manager');
  });

  it('gives another proposal to who asked, counts nothing meanwhile, and can take it over', async () => {
    const id = await record();
    const company = await open(await send(id));
    const same = { kind: 'propose', proposedPlaces: '3', reason: 'Eén begeleider' };
    assert.match((await company.submit('/intentieverklaring/antwoord', same)).text, /hetzelfde aantal/);
    assert.match(
      (await company.submit('/intentieverklaring/antwoord', { ...same, proposedPlaces: '' })).text,
      /Vul in hoeveel/,
    );
    const done = await company.post('/intentieverklaring/antwoord', { ...same, proposedPlaces: '1' });
    assert.match(done.text, /Je antwoord is verstuurd/);
    await product.drain();
    const mail = product.sent.at(-1);
    assert.equal(mail?.to.address, 'partner_manager@vechtstroom.example');
    assert.match(mail?.text ?? '', /Eén begeleider/);
    assert.match((await staff.get('/mijn-taken')).text, /stelt een ander aantal plekken voor/);
    assert.match(await ofRoute(), /0 zeker, 4 nodig/);
    const { id: letterId } = await inside((tx) =>
      tx.selectFrom('letterOfIntent').select('id').where('state', '=', 'proposed').executeTakeFirstOrThrow(),
    );
    product.clock.advance(1);
    // Somebody else has hold of the promise and goes on to its letters: neither waits for the other for ever.
    let release = () => {};
    const mayGoOn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const other = inside(async (tx) => {
      await selectOptionalCommitment(tx, world.companyId, id, { lock: true });
      await mayGoOn;
      await tx.selectFrom('letterOfIntent').select('id').where('id', '=', letterId).forUpdate().execute();
    });
    const taking = staff.post(`/bedrijven/${world.companyId}/intentieverklaringen/${letterId}/overnemen`);
    setTimeout(release, 200);
    await other;
    assert.match((await taking).text, /1 plek, zeker/);
    assert.match(await ofRoute(), /1 zeker, 4 nodig/);
    assert.doesNotMatch((await staff.get('/mijn-taken')).text, /stelt een ander aantal plekken voor/);
  });

  it('withdraws a letter by hand or because the promise changed; the link says so and the company is told', async () => {
    const id = await record();
    const first = await send(id);
    const company = await open(first);
    assert.match(
      (await staff.post(`${base()}/${id}/intentieverklaring`, { contactId, language: 'nl' })).text,
      /staat al een/,
    );
    await prove(company);
    const text = await textOf(company);
    product.clock.advance(1);
    const { html } = await staff.get(`${base()}/${id}/wijzigen`);
    const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await staff.post(`${base()}/${id}/wijzigen`, { ...facts, places: '2', seen });
    assert.equal((await staff.submit(`${base()}/${id}/wijzigen`, { ...facts, places: '5', seen })).status, 409);
    const late = await company.post('/intentieverklaring/ondertekenen', { ...statement, text });
    assert.match(late.text, /werkt niet meer/);
    assert.equal((await product.browser().get(first)).status, 410);
    await product.drain();
    assert.match(product.sent.at(-1)?.text ?? '', /De hogeschool heeft de toezegging intussen aangepast/);
    const second = await send(id);
    const { id: letterId } = await inside((tx) =>
      tx.selectFrom('letterOfIntent').select('id').where('state', '=', 'sent').executeTakeFirstOrThrow(),
    );
    const at = `/bedrijven/${world.companyId}/intentieverklaringen/${letterId}`;
    assert.match((await staff.post(`${at}/opnieuw`)).text, /opnieuw op weg/);
    assert.equal((await staff.submit(`${at}/intrekken`, { reason: '' })).status, 422);
    assert.match((await staff.post(`${at}/intrekken`, { reason: 'Vergissing' })).text, /ingetrokken/);
    assert.equal((await product.browser().get(second)).status, 410);
    assert.match((await staff.get(`${base()}/${id}`)).text, /Gewijzigd.*Vastgelegd/s);
  });

  it('renews a link that ran out, to the same address', async () => {
    const id = await record();
    const link = await send(id);
    product.clock.advance(61 * 24 * 60);
    staff = await product.browserAs('partner_manager');
    const dead = await product.browser().get(link);
    assert.equal(dead.status, 410);
    await product.browser().post(`${link}/nieuwe-link`);
    await product.drain();
    assert.notEqual(linkInMail(), link);
    assert.match(
      (await open(linkInMail()).then((browser) => browser.get('/intentieverklaring'))).text,
      /Lees de intentieverklaring/,
    );
  });

  it('freezes the words of the hogeschool in each letter', async () => {
    const admin = await product.browserAs('admin');
    assert.match((await admin.get('/beheer/intentieverklaring')).text, /woorden van Driehoek/);
    await admin.post('/beheer/intentieverklaring', { nl: 'Onze eigen woorden.', en: 'Our own words.' });
    const id = await record();
    const company = await open(await send(id));
    await admin.post('/beheer/intentieverklaring', { nl: 'Weer andere.', en: 'Others again.' });
    assert.match((await company.get('/intentieverklaring')).text, /Onze eigen woorden/);
  });

  it('is only for who reaches the company and the Mkb-route', async () => {
    const id = await record();
    const elsewhere = product.deps.newId();
    const limited = async (change: { mkbRouteId: string | null }) => {
      await inside((tx) =>
        tx.updateTable('roleAssignment').set(change).where('role', '=', 'partner_manager').execute(),
      );
      const seen = await staff.get(`${base()}/${id}`);
      const all = await staff.get(`/mkb-routes/${world.mkbRouteId}/toezeggingen`);
      return [seen.status, all.status];
    };
    await inside(async (tx) => {
      const now = { institutionId: world.institutionId, id: elsewhere, createdAt: product.clock.now() };
      const { programmeId } = await tx.selectFrom('mkbRoute').select('programmeId').executeTakeFirstOrThrow();
      await tx
        .insertInto('mkbRoute')
        .values({ ...now, name: 'Elders', programmeId })
        .execute();
    });
    assert.deepEqual(await limited({ mkbRouteId: null }), [200, 200]);
    assert.deepEqual(await limited({ mkbRouteId: elsewhere }), [404, 404]);
    assert.deepEqual(await limited({ mkbRouteId: world.mkbRouteId }), [200, 200]);
    await inside((tx) =>
      tx
        .updateTable('roleAssignment')
        .set({ mkbRouteId: null, companyId: world.companyId })
        .where('role', '=', 'partner_manager')
        .execute(),
    );
    assert.equal((await staff.get(`${base()}/${id}`)).status, 200);
    assert.equal((await staff.get(`/mkb-routes/${world.mkbRouteId}/toezeggingen`)).status, 404);
  });

  it('leaves a whole log', () => expectWholeChains(product.deps.db));
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import { paths } from '../../paths.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';
import { sheetXml, workbookOf } from '../../platform/spreadsheet/read/workbook.fixture.ts';
import { chosenIn, type ImportWorld, importWorld } from './imports.fixture.ts';

describe('a file of companies', () => {
  let world: ImportWorld;
  before(async () => {
    world = await importWorld();
  });
  after(() => world.product.close());

  const companies = () =>
    world.inside((tx) =>
      tx.selectFrom('company').selectAll().where('mergedIntoId', 'is', null).orderBy('name').execute(),
    );
  const company = async (name: string) => (await companies()).find((one) => one.name === name);
  const rowsOf = (importId: string) =>
    world.inside((tx) =>
      tx.selectFrom('companyImportRow').selectAll().where('importId', '=', importId).orderBy('number').execute(),
    );
  const undo = async (importId: string) => {
    await world.partner.post(paths.companyImportUndo({ importId }));
    await world.product.drain();
    return world.partner.get(paths.companyImport({ importId }));
  };

  const file = [
    'Bedrijfsnaam;KvK-nummer;Straat;Huisnummer;Postcode;Plaats;Telefoon;Medewerkers;Contactpersoon;E-mail;Functie;Werkplek functie',
    'De Wit Techniek B.V.;12345678;Dorpsstraat;1;8011 AB;Zwolle;038 123 45 67;12,5;Jan de Wit;Jan@dewit.example;directeur;monteur',
    'De Wit Techniek;12345678;;;;;;;Ada Bos;ada@dewit.example;hr;tekenaar',
    'Pietersen;1234567;Kade;2;8261 AA;Kampen;;8;;;;',
    '=Formule;;Laan;3;;Goes;;;;;;',
    'Fout B.V.;123;Weg;4;8011 AC;Zwolle;;;;;;',
    'Pietersen;;Kade;2;8261 AA;Kampen;;;;;;',
    'Zonder naam contact;;Weg;5;8011 AD;Zwolle;;;;info@zonder.example;;',
  ].join('\n');

  it('is looked at with its columns guessed, and changes nothing', async () => {
    const page = await world.upload(file);
    assert.equal(page.status, 200, page.text);
    assert.match(page.text, /Er zijn 7 rijen gevonden/);
    const { name, houseNumber, contactName, contactEmail, workplaceFunction, turnover } = chosenIn(page.html);
    assert.deepEqual(
      [name, houseNumber, contactName, contactEmail, workplaceFunction, turnover],
      ['0', '3', '8', '9', '11', ''],
    );
    assert.equal((await companies()).length, 0);
    const dropped = await world.partner.post(`${page.path}/weggooien`);
    assert.match(dropped.text, /Er is niets gewijzigd/);
    assert.equal((await world.partner.get(page.path)).status, 404);
  });

  it('comes in with contacts and workplaces, faults corrected in place, and goes out again without a trace', async () => {
    const importId = await world.check(file);
    const preview = await world.partner.get(paths.companyImport({ importId }));
    assert.match(preview.text, /3 nieuwe bedrijven/);
    assert.match(preview.text, /2 rijen hebben een fout/);
    assert.match(preview.text, /2 rijen horen bij een bedrijf dat hoger/);
    assert.match(preview.text, /Bij 1 bedrijf staat geen postcode/);

    const faults = await world.partner.get(paths.companyImportFaults({ importId }));
    assert.match(faults.text, /KVK-nummer “123”: Een KVK-nummer heeft acht cijfers/);
    assert.match(faults.text, /Naam contactpersoon\s?: Vul dit in/);
    const sheet = await world.partner.request(paths.companyImportFaults({ importId }), {
      method: 'POST',
      body: new URLSearchParams({ _csrf: await world.partner.formToken() }),
    });
    assert.match(sheet.headers.get('content-type') ?? '', /spreadsheetml/);

    const form = await world.partner.get(paths.companyImportRow({ importId, number: '6' }));
    assert.match(form.html, /name="kvkNumber"[^>]*value="123"/);
    const cells = { name: 'Fout B.V.', kvkNumber: '12345678', street: 'Weg 4', postcode: '8011 AC', place: 'Zwolle' };
    const clash = await world.partner.post(paths.companyImportRow({ importId, number: '6' }), cells);
    assert.equal(clash.status, 422);
    assert.match(clash.text, /Dit nummer staat ook op rij 2, bij “De Wit Techniek B.V.”/);
    assert.match(clash.html, /name="kvkNumber"[^>]*value="12345678"/);
    const good = await world.partner.post(paths.companyImportRow({ importId, number: '6' }), {
      ...cells,
      kvkNumber: '23456789',
    });
    assert.match(good.text, /Rij 6 is goed\. Hier is de volgende/);
    assert.match(good.text, /Rij 8 verbeteren/);

    const done = await world.run(importId);
    assert.match(done.text, /Er zijn 4 nieuwe bedrijven bij gekomen/);
    assert.match(done.text, /2 nieuwe contactpersonen/);
    const wit = await company('De Wit Techniek B.V.');
    assert.deepEqual(
      [wit?.kvkNumber, wit?.street, wit?.postcode, wit?.staff, wit?.stage, wit?.smeStatus, wit?.source],
      ['12345678', 'Dorpsstraat 1', '8011 AB', 13, 'unknown', 'sme', 'file'],
    );
    assert.equal((await company('Pietersen'))?.kvkNumber, '01234567');
    assert.ok(await company('=Formule'));
    const people = await world.inside((tx) =>
      tx
        .selectFrom('contact as k')
        .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'k.personId'))
        .select(['p.name', 'p.email'])
        .orderBy('p.name')
        .execute(),
    );
    assert.deepEqual(people, [
      { name: 'Ada Bos', email: 'ada@dewit.example' },
      { name: 'Jan de Wit', email: 'jan@dewit.example' },
    ]);
    const places = await world.inside((tx) =>
      tx.selectFrom('workplace').select(['location', 'functionTitle']).orderBy('functionTitle').execute(),
    );
    assert.deepEqual(
      places.map(({ functionTitle }) => functionTitle),
      ['monteur', 'tekenaar'],
    );
    assert.deepEqual(
      places.map(({ location }) => location),
      ['Dorpsstraat 1, Zwolle', 'Dorpsstraat 1, Zwolle'],
    );
    const rows = await world.partner.get(`${paths.companyImportRows({ importId })}?wat=not_brought`);
    assert.match(rows.text, /niet mee: fout in de rij/);

    const lines = await world.inside((tx) =>
      auditLines(tx).select(['action', 'subjectKind']).where('action', 'in', ['company.brought_in']).execute(),
    );
    assert.equal(lines.length, 4);
    const undone = await undo(importId);
    assert.match(undone.text, /Alles wat erbij kwam, is weer weg/);
    assert.equal((await companies()).length, 0);
    assert.equal((await world.inside((tx) => tx.selectFrom('workplace').select('id').execute())).length, 0);
    assert.equal(
      (
        await world.inside((tx) =>
          tx.selectFrom('person').select('id').where('email', 'like', '%@dewit.example').execute(),
        )
      ).length,
      0,
    );
    await expectWholeChains(world.product.deps.db);
  });

  it('meets companies that are there: left, filled in or new, and goes out as it came', async () => {
    const known = await world.addCompany({ name: 'Bekend B.V.', kvkNumber: '34567890', place: 'Zwolle' });
    const alike = await world.addCompany({
      name: 'De Gier Bouw',
      street: 'Lijn 7',
      postcode: '8011 AB',
      place: 'Zwolle',
    });
    const other = await world.addCompany({ name: 'Rode Draad', place: 'Hengelo' });
    const importId = await world.check(
      [
        'Naam,KvK,Adres,Postcode,Plaats,Telefoon,Contactpersoon,Email',
        'Bekend BV,34567890,Plein 1,8011 AA,Zwolle,0381234567,Kees Kok,kees@bekend.example',
        'De Gier Bouw b.v.,,Lijn 7,8011 AB,Zwolle,0387654321,,',
        'Rode Draad,,,,Hengelo,0612345678,,',
        'Nieuw,,,,Goes,,,',
        'Nieuw,,,,Goes,,,',
      ].join('\n'),
    );
    const preview = await world.partner.get(paths.companyImport({ importId }));
    assert.match(preview.text, /Over 4 dubbele bedrijven moet je nog beslissen/);
    assert.match(preview.text, /Er wordt 1 rij geïmporteerd/);
    const list = paths.companyImportDuplicates({ importId });
    const page = await world.partner.get(list);
    assert.match(page.text, /Bekend B\.V\./);
    assert.doesNotMatch(page.html, /name="row-2"[^>]*value="new"/);
    assert.equal((await world.partner.post(list, { kind: 'kvk' })).status, 422);
    await world.partner.post(list, { kind: 'kvk', 'row-2': 'new' });
    assert.equal((await rowsOf(importId))[0]?.decision, null, 'the same number is never another company');
    await world.partner.post(list, { kind: 'kvk', all: 'fill' });
    await world.partner.post(list, { kind: 'alike', 'row-3': 'fill', 'row-4': 'leave' });
    const decided = await world.partner.post(list, { kind: 'file', 'row-6': 'new' });
    assert.match(decided.text, /Over alle dubbele bedrijven is beslist/);
    const done = await world.run(importId);
    assert.match(done.text, /Er zijn 2 nieuwe bedrijven bij gekomen/);
    const facts = async (id: string) => (await companies()).find((one) => one.id === id);
    assert.deepEqual([(await facts(known))?.street, (await facts(known))?.phone], ['Plein 1', '0381234567']);
    assert.equal((await facts(known))?.name, 'Bekend B.V.');
    assert.equal((await facts(alike))?.phone, '0387654321');
    assert.equal((await facts(other))?.phone, '');
    // Somebody changes what was filled in, and what was made.
    await world.inside((tx) =>
      tx.updateTable('company').set({ phone: '0300000000' }).where('id', '=', known).execute(),
    );
    const [first] = (await companies()).filter(({ name }) => name === 'Nieuw');
    await world.inside((tx) =>
      tx
        .updateTable('company')
        .set({ stage: 'approached' })
        .where('id', '=', first?.id ?? '')
        .execute(),
    );
    const undone = await undo(importId);
    assert.match(undone.text, /behalve 2 rijen die intussen/);
    assert.deepEqual([(await facts(known))?.street, (await facts(known))?.phone], ['', '0300000000']);
    assert.equal((await facts(alike))?.phone, '');
    assert.equal((await companies()).filter(({ name }) => name === 'Nieuw').length, 1);
    const kept = await world.partner.get(`${paths.companyImportRows({ importId })}?wat=kept`);
    assert.match(kept.text, /Iemand heeft het gewijzigd/);
    assert.equal(
      (await world.inside((tx) => tx.selectFrom('contact').select('id').where('companyId', '=', known).execute()))
        .length,
      0,
    );
  });

  it('keeps what is used since, with the reason, and people who are somebody elsewhere', async () => {
    const importId = await world.check(
      [
        'Naam;Contactpersoon;E-mail',
        'Alfa;Jo Smit;jo@alfa.example',
        'Beta;Jo Smit;jo@alfa.example',
        'Gamma;Wil Vos;wil@gamma.example',
        'Delta;Pim Partner;pim@zuidwal.example',
      ].join('\n'),
    );
    await world.run(importId);
    assert.equal(
      (
        await world.inside((tx) =>
          tx.selectFrom('person').select('id').where('email', '=', 'jo@alfa.example').execute(),
        )
      ).length,
      1,
    );
    const gamma = await company('Gamma');
    await world.partner.post(paths.workplaceNew({ companyId: gamma?.id ?? '' }), {
      location: 'Hal',
      functionTitle: 'lasser',
    });
    const undone = await undo(importId);
    assert.match(undone.text, /behalve 1 rij die/);
    assert.ok(await company('Gamma'));
    assert.equal(await company('Alfa'), undefined);
    const left = await world.inside((tx) =>
      tx
        .selectFrom('person')
        .select('email')
        .where('email', 'in', ['jo@alfa.example', 'wil@gamma.example', 'pim@zuidwal.example'])
        .orderBy('email')
        .execute(),
    );
    assert.deepEqual(
      left.map(({ email }) => email),
      ['pim@zuidwal.example', 'wil@gamma.example'],
    );
    const kept = await world.partner.get(`${paths.companyImportRows({ importId })}?wat=kept`);
    assert.match(kept.text, /Er is een werkplek bij gekomen/);
  });

  it('has an address under two names only once', async () => {
    const importId = await world.check(
      [
        'Naam;Contactpersoon;E-mail',
        'Epsilon;An Ark;an@ark.example',
        'Zeta;Bo Boer;an@ark.example',
        'Eta;Iemand Anders;pim@zuidwal.example',
      ].join('\n'),
    );
    const faults = await world.partner.get(paths.companyImportFaults({ importId }));
    assert.match(faults.text, /Dit adres staat ook op rij 2, bij An Ark/);
    assert.match(faults.text, /Dit adres is al van Pim Partner/);
    await world.partner.post(paths.companyImportDrop({ importId }));
  });

  it('is read from the sheet that looks right, below a title and two rows of names', async () => {
    const sheets = [
      { name: 'Uitleg', xml: sheetXml([['Lees mij eerst'], ['Dit blad is uitleg']]) },
      {
        name: 'Relaties',
        xml: sheetXml([
          ['Export van relaties'],
          ['Bedrijf', '', 'Contactpersoon', ''],
          ['Naam', 'Plaats', 'Naam', 'E-mail'],
          ['Theta', 'Goes', 'Ot Otten', 'ot@theta.example'],
        ]),
      },
    ];
    const page = await world.upload(workbookOf(sheets));
    assert.match(page.text, /De namen van de kolommen staan op twee rijen: 2 en 3/);
    assert.match(page.text, /De rij daarboven is overgeslagen/);
    assert.match(page.text, /Er is 1 rij gevonden/);
    const { name, place, contactName, contactEmail } = chosenIn(page.html);
    assert.deepEqual([name, place, contactName, contactEmail], ['0', '1', '2', '3']);
    const wrong = await world.partner.post(`${page.path}/anders-lezen`, { sheet: '0', headerRow: '3' });
    assert.match(wrong.text, /Op het blad “Uitleg” herkennen we geen kolommen/);
    assert.match(wrong.text, /Kijk ook op: Relaties/);
    const again = await world.partner.post(`${page.path}/anders-lezen`, { sheet: '1', headerRow: '0' });
    assert.match(again.text, /De namen van de kolommen staan op twee rijen/);
    const none = await world.partner.post(`${page.path}/anders-lezen`, { sheet: '1', headerRow: '0' });
    assert.match(none.text, /Er is geen rij met namen van kolommen/);
    const faulty = await world.partner.post(page.path, { name: '', contactEmail: '3' });
    assert.equal(faulty.status, 422);
    assert.match(faulty.text, /Kies de kolom met de naam van het bedrijf/);
    assert.match(faulty.text, /Kies ook de kolom met de naam van de contactpersoon/);
    assert.equal(chosenIn(faulty.html).contactEmail, '3');
    await world.partner.post(`${page.path}/weggooien`);
  });

  it('is nobody else’s', async () => {
    const importId = await world.check('Naam;Plaats\nIota;Goes\nKappa;');
    const { stranger } = world;
    for (const path of [
      paths.companyImport({ importId }),
      paths.companyImportFaults({ importId }),
      paths.companyImportDuplicates({ importId }),
      paths.companyImportRow({ importId, number: '2' }),
    ])
      assert.equal((await stranger.get(path)).status, 404, path);
    for (const path of [
      paths.companyImportRun({ importId }),
      paths.companyImportDrop({ importId }),
      paths.companyImportUndo({ importId }),
      paths.companyImportRemap({ importId }),
      paths.companyImportDuplicates({ importId }),
      paths.companyImportFaults({ importId }),
    ])
      assert.equal((await stranger.submit(path, { kind: 'kvk', all: 'fill' })).status, 404, path);
    await world.partner.post(paths.companyImportDrop({ importId }));
  });

  it('goes on where it was when its job stopped half-way, and does nothing twice', async () => {
    const rows = Array.from({ length: 900 }, (_, n) => `Half ${n};Plaats ${n}`);
    const importId = await world.check(`Naam;Plaats\n${rows.join('\n')}`);
    await world.partner.submit(paths.companyImportRun({ importId }));
    const which = { institutionId: world.zuidwal.id, importId };
    const { runRows } = await import('./run-rows.ts');
    const { deps } = world.product;
    let left = 3;
    const db = {
      ...deps.db,
      inInstitution: ((id, work) => {
        left -= 1;
        if (left < 0) return Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
        return deps.db.inInstitution(id, work);
      }) as typeof deps.db.inInstitution,
    };
    await assert.rejects(runRows({ ...deps, db }, which));
    const half = (await companies()).filter(({ name }) => name.startsWith('Half')).length;
    assert.ok(half > 0 && half < 900, `${half}`);
    const waiting = await world.partner.get(paths.companyImport({ importId }));
    assert.match(waiting.text, new RegExp(`${half} van de 900 rijen`));
    assert.doesNotMatch(waiting.text, /Het staat stil/);
    await Promise.all([runRows(deps, which), runRows(deps, which)]);
    assert.equal((await companies()).filter(({ name }) => name.startsWith('Half')).length, 900);
    await world.product.drain();
    assert.match((await undo(importId)).text, /Alles wat erbij kwam, is weer weg/);
    assert.equal((await companies()).filter(({ name }) => name.startsWith('Half')).length, 0);
  });

  it('can be set on again when it stands still', async () => {
    const importId = await world.check('Naam;Plaats\nLambda;Goes');
    await world.inside((tx) =>
      tx.updateTable('companyImport').set({ state: 'running' }).where('id', '=', importId).execute(),
    );
    const early = await world.partner.post(paths.companyImportAgain({ importId }));
    assert.match(early.text, /nog bezig of al klaar/);
    world.product.clock.advance(5);
    assert.match((await world.partner.get(paths.companyImport({ importId }))).text, /Het staat stil/);
    assert.match((await world.partner.post(paths.companyImportAgain({ importId }))).text, /gaat verder/);
    await world.product.drain();
    assert.ok(await company('Lambda'));
    assert.match((await undo(importId)).text, /weer weg/);
  });

  it('loses its rows when their time is over, and then cannot be undone', async () => {
    const importId = await world.check('Naam;Plaats\nMu;Goes');
    await world.run(importId);
    const until = await world.partner.get(paths.companyImport({ importId }));
    assert.match(until.text, /kun je de hele import ongedaan maken/);
    world.product.clock.advance(60 * 24 * 32);
    const { applyRetention } = await import('../privacy/index.ts');
    await applyRetention(world.product.deps, { institutionId: world.zuidwal.id });
    assert.equal((await rowsOf(importId)).length, 0);
    const partner = await world.product.browserAs('partner_manager', 'zuidwal');
    const page = await partner.get(paths.companyImport({ importId }));
    assert.match(page.text, /Ongedaan maken kan niet meer/);
    assert.match((await partner.post(paths.companyImportUndo({ importId }))).text, /niets/);
  });
});

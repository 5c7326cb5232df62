import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { blank, type CompanyWorld, companyWorld, seenIn } from './companies.fixture.ts';

describe('companies', () => {
  let world: CompanyWorld;
  before(async () => {
    world = await companyWorld();
  });
  after(() => world.product.close());

  it('says what to do when there are none', async () => {
    const page = await world.office.get(paths.companies());
    assert.match(page.text, /Nog geen bedrijven/);
    assert.match(page.html, new RegExp(`href="${paths.companyNew()}"`));
  });

  it('adds one, reads amounts as people type them, and logs it', async () => {
    const page = await world.office.post(paths.companyNew(), {
      ...blank,
      name: 'De Wit Besturingen',
      kvkNumber: '12 34 56 78',
      staff: '40',
      turnover: '€ 5.000.000',
      balanceSheet: '3.000.000,00',
      street: 'Kade 1',
      postcode: '8011ab',
      place: 'Zwolle',
    });
    assert.equal(page.status, 200);
    assert.match(page.text, /De Wit Besturingen staat erin/);
    assert.match(page.text, /12345678/);
    assert.match(page.text, /€ 5\.000\.000/);
    assert.match(page.text, /8011 AB Zwolle/);
    assert.match(page.text, /mkb/);
    assert.match(page.text, /nog geen contact geweest/);
    assert.match(page.text, /Wie ondertekent ?: ontbreekt nog/);
    const [event] = await world.events('company.added');
    assert.equal(event?.subjectId, page.path.split('/')[2]);
    assert.equal((event?.after as { turnover?: number } | undefined)?.turnover, 5_000_000);
  });

  it('leads to the company that has the KVK number already, and keeps what was typed', async () => {
    const page = await world.office.post(paths.companyNew(), {
      ...blank,
      name: 'Wit BV',
      kvkNumber: '12345678',
      place: 'Deventer',
    });
    assert.equal(page.status, 422);
    assert.match(page.text, /Dit bedrijf staat er al/);
    assert.match(page.text, /De Wit Besturingen in Zwolle/);
    assert.match(page.html, /href="\/bedrijven\/[0-9a-f-]{36}"[^>]*>Open De Wit Besturingen/);
    assert.match(page.html, /value="Deventer"/);
  });

  it('asks whether the same name is the same company, and takes no for an answer', async () => {
    const again = await world.office.post(paths.companyNew(), { ...blank, name: 'de wit besturingen' });
    assert.equal(again.status, 422);
    assert.match(again.text, /Staat dit bedrijf er al\?/);
    const other = await world.office.post(paths.companyNew(), {
      ...blank,
      name: 'de wit besturingen',
      evenIfAlike: 'yes',
    });
    assert.equal(other.status, 200);
  });

  it('allows the same KVK number at another hogeschool', async () => {
    const page = await world.stranger.post(paths.companyNew(), {
      ...blank,
      name: 'De Wit Besturingen',
      kvkNumber: '12345678',
    });
    assert.equal(page.status, 200);
  });

  it('says the size by the rule', async () => {
    for (const [facts, said] of [
      [{ staff: '249' }, /omzet en het balanstotaal zijn nog niet bekend/],
      [{ staff: '250' }, /groter dan mkb/],
      [{ staff: '200', turnover: '50000001', balanceSheet: '43000001' }, /groter dan mkb/],
      [{ staff: '200', turnover: '50000001', balanceSheet: '43000000' }, /een omzet tot € 50\.000\.000/],
      [{}, /omvang onbekend/],
    ] as const) {
      const companyId = await world.add({ name: `Maat ${JSON.stringify(facts)}`, ...facts });
      assert.match((await world.office.get(paths.company({ companyId }))).text, said);
    }
  });

  it('refuses what cannot be, field by field, and keeps it', async () => {
    const page = await world.office.post(paths.companyNew(), {
      ...blank,
      name: 'x'.repeat(121),
      kvkNumber: '1234567',
      staff: '12,5',
      turnover: '5 miljoen',
      balanceSheet: '-1',
      postcode: '0123 AB',
    });
    assert.equal(page.status, 422);
    for (const field of ['name', 'kvkNumber', 'staff', 'turnover', 'balanceSheet', 'postcode'])
      assert.match(page.html, new RegExp(`id="f-${field}-error"`), field);
    assert.match(page.html, /value="12,5"/);
    assert.match(page.html, /value="5miljoen"|value="5 miljoen"/);
  });

  it('shows mark-up in a name as text, and takes control characters out', async () => {
    const companyId = await world.add({ name: '<b>Kaas</b> & "Zn" \u2019s' });
    const page = await world.office.get(paths.company({ companyId }));
    assert.ok(!page.html.includes('<b>Kaas'));
    assert.match(page.text, /<b>Kaas<\/b> & "Zn"/);
    const control = await world.office.post(paths.companyNew(), { ...blank, name: 'Boe\u0007l\u202e' });
    assert.equal(control.status, 422);
    assert.match(control.text, /onzichtbaar stuurteken/);
    assert.match(control.html, /value="Boel"/);
  });

  it('finds by part of name, place and KVK number, and takes signs literally', async () => {
    for (const [q, count] of [
      ['BESTUR', 2],
      ['zwol', 1],
      ['123456', 1],
      ['100%', 0],
      ['_', 0],
    ] as const) {
      const page = await world.office.get(`${paths.companies()}?zoek=${encodeURIComponent(q)}`);
      assert.match(page.text, new RegExp(`${count} bedrij(f|ven) gevonden`), `${q}: ${page.text}`);
    }
  });

  it('turns pages of twenty-five', async () => {
    const { db, newId, clock } = world.product.deps;
    await db.inInstitution(world.zuidwal.id, (tx) =>
      tx
        .insertInto('company')
        .values(
          Array.from({ length: 60 }, (_, index) => ({
            institutionId: world.zuidwal.id,
            id: newId(),
            name: `Blader ${String(index).padStart(2, '0')}`,
            createdAt: clock.now(),
          })),
        )
        .execute(),
    );
    const first = await world.office.get(`${paths.companies()}?zoek=Blader`);
    assert.match(first.text, /Meer dan 25 bedrijven gevonden/);
    const next = /href="([^"]+)"[^>]*>Volgende/.exec(first.html)?.[1]?.replace(/&amp;/g, '&') ?? '';
    const second = await world.office.get(next);
    assert.match(second.text, /Blader 49/);
    assert.match(second.text, /Naar het begin/);
    assert.ok(!second.text.includes('Blader 24'));
    for (const place of ['0', 'x', `${world.zuidwal.id}_`, `${world.zuidwal.id}_\u0000`])
      assert.equal((await world.office.get(`${paths.companies()}?zoek=Blader&na=${place}`)).status, 200, place);
  });

  it('changes one, logs only what changed, and saves nothing over another tab', async () => {
    const companyId = await world.add({ name: 'Twee Tabs', phone: '10' });
    const edit = paths.companyEdit({ companyId });
    const seen = seenIn((await world.office.get(edit)).html);
    const saved = await world.office.post(edit, { ...blank, name: 'Twee Tabs', phone: '11', seen });
    assert.match(saved.text, /zijn bewaard/);
    const event = (await world.events('company.changed')).at(-1);
    assert.deepEqual([event?.before, event?.after], [{ phone: '10' }, { phone: '11' }]);

    const late = await world.office.post(edit, { ...blank, name: 'Twee Tabs', phone: '12', seen });
    assert.equal(late.status, 409);
    assert.match(late.text, /Iemand anders heeft dit net gewijzigd/);
    assert.match(late.text, /Telefoon 11/);
    assert.match(late.html, /value="12"/);
    const again = await world.office.post(edit, { ...blank, name: 'Twee Tabs', phone: '12', seen: seenIn(late.html) });
    assert.match(again.text, /zijn bewaard/);
    assert.equal((await world.office.post(edit, { ...blank, name: 'Geen mark' })).status, 409);
  });

  it('refuses a KVK number of another company on changing too', async () => {
    const companyId = await world.add({ name: 'Nog Eentje' });
    const edit = paths.companyEdit({ companyId });
    const seen = seenIn((await world.office.get(edit)).html);
    const page = await world.office.post(edit, { ...blank, name: 'Nog Eentje', kvkNumber: '12345678', seen });
    assert.equal(page.status, 422);
    assert.match(page.text, /Open De Wit Besturingen/);
  });

  it('adds two at once with one KVK number: one is added, the other led to it', async () => {
    const post = () => world.office.submit(paths.companyNew(), { ...blank, name: `Race`, kvkNumber: '87654321' });
    const answers = await Promise.all([post(), post(), post()]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422, 422]);
  });

  it('is not there for another hogeschool', async () => {
    const companyId = await world.add({ name: 'Alleen Zuidwal' });
    const anyId = world.product.deps.newId();
    for (const path of [
      paths.company({ companyId }),
      paths.companyEdit({ companyId }),
      paths.companyStage({ companyId }),
      paths.companyOwner({ companyId }),
      paths.momentNew({ companyId }),
      paths.momentEdit({ companyId, momentId: anyId }),
      paths.contactNew({ companyId }),
      paths.contactEdit({ companyId, contactId: anyId }),
      paths.workplaceNew({ companyId }),
      paths.workplaceEdit({ companyId, workplaceId: anyId }),
      paths.coachNew({ companyId, workplaceId: anyId }),
      paths.coachEdit({ companyId, workplaceId: anyId, coachId: anyId }),
    ]) {
      assert.equal((await world.stranger.get(path)).status, 404, path);
      if (path !== paths.company({ companyId }))
        assert.equal((await world.stranger.submit(path, blank)).status, 404, path);
    }
    assert.ok(!(await world.stranger.get(paths.companies())).text.includes('Alleen Zuidwal'));
    assert.equal((await world.office.get('/bedrijven/geen-id')).status, 404);
  });

  it('is read, not changed, by a lecturer', async () => {
    const companyId = await world.add({ name: 'Leesbaar' });
    const lecturer = await world.product.browserAs('lecturer', 'zuidwal');
    const page = await lecturer.get(paths.company({ companyId }));
    assert.equal(page.status, 200);
    assert.ok(!page.html.includes('/wijzigen'));
    for (const path of [paths.companyNew(), paths.companyEdit({ companyId }), paths.contactNew({ companyId })]) {
      assert.equal((await lecturer.get(path)).status, 403, path);
      assert.equal((await lecturer.submit(path, blank)).status, 403, path);
    }
  });

  it('shows a partner manager for one company that one alone', async () => {
    const companyId = await world.add({ name: 'Van Petra' });
    const other = await world.add({ name: 'Niet van Petra' });
    await world.product.deps.db.inInstitution(world.zuidwal.id, (tx) =>
      tx.updateTable('roleAssignment').set({ companyId }).where('role', '=', 'partner_manager').execute(),
    );
    const petra = await world.product.browserAs('partner_manager', 'zuidwal');
    const list = await petra.get(paths.companies());
    assert.match(list.text, /Van Petra/);
    assert.ok(!list.text.includes('Niet van Petra'));
    assert.equal((await petra.get(paths.company({ companyId: other }))).status, 404);
    assert.equal((await petra.submit(paths.companyEdit({ companyId: other }), blank)).status, 404);
    assert.equal((await petra.get(paths.companyNew())).status, 404);
    assert.equal((await petra.get(paths.companyEdit({ companyId }))).status, 200);
  });
});

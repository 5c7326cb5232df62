import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addTestPerson } from '../../../tests/support/institutions.ts';
import { paths } from '../../paths.ts';
import { blank, type CompanyWorld, companyWorld, seenIn } from './companies.fixture.ts';

/** The form of a contact moment; the clock stands at Monday 23 November 2026. */
const call = {
  kind: 'call',
  heldOn: '2026-11-23',
  contactId: '',
  beginning: 'us',
  summary: 'Ze denken erover na.',
  guests: '',
  nextStep: '',
  nextStepOwnerId: '',
  nextStepDue: '',
};

describe('companies as relations', () => {
  let world: CompanyWorld;
  /** The people of Zuidwal by role. */
  const ids: Record<string, string> = {};
  before(async () => {
    world = await companyWorld();
    for (const role of ['placement_office', 'lecturer', 'partner_manager'])
      ids[role] = (await world.people(`${role}@zuidwal.example`))[0]?.id ?? '';
  });
  after(() => world.product.close());

  const stage = (companyId: string, to: string, reason = '') =>
    world.office.post(paths.companyStage({ companyId }), { to, reason });
  const note = (companyId: string, facts: Partial<typeof call> = {}) =>
    world.office.post(paths.momentNew({ companyId }), { ...call, ...facts });
  const list = async (query: string) => (await world.office.get(`${paths.companies()}?${query}`)).text;

  it('moves along the stages, asks a reason for a step back, and keeps the history', async () => {
    const companyId = await world.add({ name: 'Fasen BV' });
    assert.match((await stage(companyId, 'interested')).text, /De fase is nu: geïnteresseerd/);
    world.product.clock.advance(1);
    const back = await stage(companyId, 'approached');
    assert.equal(back.status, 422);
    assert.match(back.text, /Schrijf kort waarom/);
    assert.match((await stage(companyId, 'approached', 'Toch niet dit jaar.')).text, /De fase is nu: benaderd/);
    const wrong = await stage(companyId, 'inactive', 'Zomaar.');
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Vanuit “benaderd” kan dat niet/);
    assert.match(wrong.html, /Zomaar\./);
    assert.equal((await world.office.post(paths.companyStage({ companyId }), { to: 'unheard' })).status, 422);
    const history = await world.office.get(paths.companyHistory({ companyId }));
    assert.match(
      history.text,
      /Van geïnteresseerd naar benaderd.*Toch niet dit jaar\..*Van onbekend naar geïnteresseerd/,
    );
    const events = (await world.events('company.stage_changed')).map(({ after }) => after);
    assert.deepEqual(
      events.filter((one) => !Object.hasOwn(one as object, 'reason')),
      [{ stage: 'interested' }],
    );
    assert.equal(events.length, 2);
    assert.match(await list('fase=approached'), /Fasen BV/);
    assert.ok(!(await list('fase=interested')).includes('Fasen BV'));
  });

  it('keeps contact with its next step, which is done with one button, also from the tasks', async () => {
    const companyId = await world.add({ name: 'Stappen BV' });
    const kept = await note(companyId, {
      nextStep: 'Offerte sturen',
      nextStepOwnerId: ids.placement_office ?? '',
      nextStepDue: '2026-11-27',
    });
    assert.match(kept.text, /Volgende stap: Offerte sturen\. Z placement_office doet het, uiterlijk 27 november 2026/);
    const tasks = await world.office.get(paths.tasks());
    assert.match(tasks.text, /Stappen BV: Offerte sturen/);
    const done = /action="(\/bedrijven\/[^"]+\/gedaan)"/.exec(tasks.html)?.[1] ?? '';
    assert.match((await world.office.post(done)).text, /Gedaan: Offerte sturen/);
    assert.match((await world.office.post(done)).text, /Dat stond al zo/);
    assert.ok(!(await world.office.get(paths.tasks())).text.includes('Offerte sturen'));
    assert.match((await world.office.post(done.replace('gedaan', 'nog-niet'))).text, /Staat weer open/);
    const late = { nextStep: 'Terugbellen', nextStepOwnerId: ids.placement_office ?? '', nextStepDue: '2026-11-20' };
    assert.match((await note(companyId, { heldOn: '2026-11-18', ...late })).text, /Deze stap is te laat: Terugbellen/);
    assert.match(await list('zoek=Stappen'), /Terugbellen, uiterlijk 20 nov.*te laat/);
    for (const browser of [world.stranger, await world.product.browserAs('lecturer', 'zuidwal')])
      assert.ok([403, 404].includes((await browser.submit(done)).status));
  });

  it('refuses what cannot be, field by field, and keeps what was typed', async () => {
    const companyId = await world.add({ name: 'Fouten BV' });
    const other = await world.add({ name: 'Ander BV' });
    const elsewhere = await world.office.post(paths.contactNew({ companyId: other }), {
      name: 'Bea',
      email: '',
      phone: '',
      functionTitle: '',
    });
    const contactId = /contactpersonen\/([0-9a-f-]{36})/.exec(elsewhere.html)?.[1] ?? '';
    const step = { nextStep: 'Bellen', nextStepOwnerId: ids.placement_office ?? '', nextStepDue: '2026-11-27' };
    const cases: [Partial<typeof call>, string][] = [
      [{ heldOn: '2026-11-24' }, 'heldOn'],
      [{ kind: 'event', beginning: 'them_waiting' }, 'beginning'],
      [{ contactId }, 'contactId'],
      [{ ...step, nextStepOwnerId: ids.lecturer ?? '' }, 'nextStepOwnerId'],
      [{ ...step, nextStepDue: '2026-11-20' }, 'nextStepDue'],
      [{ ...step, nextStepDue: '' }, 'nextStepDue'],
      [{ ...step, nextStep: '' }, 'nextStep'],
      [{ kind: 'pigeon' }, 'kind'],
      [{ summary: ' ' }, 'summary'],
      [{ guests: '-1' }, 'guests'],
    ];
    for (const [facts, field] of cases) {
      const page = await note(companyId, { summary: 'Blijft staan', ...facts });
      assert.equal(page.status, 422, JSON.stringify(facts));
      assert.match(page.html, new RegExp(`id="f-${field}(-group)?-error"`), `${field}: ${page.text}`);
      if (field !== 'summary') assert.match(page.html, /Blijft staan/);
    }
    assert.equal(
      (await world.events('contact_moment.added')).filter(({ subjectId }) => subjectId === companyId).length,
      0,
    );
  });

  it('corrects a contact moment, and saves nothing over another tab', async () => {
    const companyId = await world.add({ name: 'Verbeterd BV' });
    await note(companyId, { kind: 'presentation', guests: '12' });
    const history = await world.office.get(paths.companyHistory({ companyId }));
    assert.match(history.text, /Presentatie op een werkgeversbijeenkomst.*12 gasten/);
    const edit = /href="(\/bedrijven\/[^"]+\/contactmomenten\/[0-9a-f-]{36})"/.exec(history.html)?.[1] ?? '';
    const seen = seenIn((await world.office.get(edit)).html);
    const saved = await world.office.post(edit, { ...call, kind: 'event', guests: '14', seen });
    assert.match(saved.text, /Bijeenkomst met gasten.*14 gasten/);
    const late = await world.office.post(edit, { ...call, summary: 'Uit een andere tab', seen });
    assert.equal(late.status, 409);
    assert.match(late.text, /Iemand anders heeft dit net gewijzigd/);
    assert.match(late.html, /Uit een andere tab/);
  });

  it('signals a company that waits for an answer until somebody gives it', async () => {
    const companyId = await world.add({ name: 'Wachters BV' });
    await world.office.post(paths.companyOwner({ companyId }), { ownerPersonId: ids.placement_office ?? '' });
    assert.match(
      (await note(companyId, { heldOn: '2026-11-17', beginning: 'them_waiting' })).text,
      /wacht al 4 werkdagen op antwoord/,
    );
    assert.match(await list('antwoord=waiting'), /Wachters BV.*wacht te lang op antwoord: 4 werkdagen/);
    assert.match(await list('antwoord=late'), /Wachters BV/);
    assert.match((await world.office.get(paths.tasks())).text, /Wachters BV wacht op antwoord/);
    // An event of ours, and a talk of before, answer nothing.
    await note(companyId, { kind: 'event' });
    await note(companyId, { heldOn: '2026-11-16' });
    assert.match(await list('antwoord=waiting'), /Wachters BV/);
    await note(companyId, { kind: 'mail' });
    assert.ok(!(await list('antwoord=waiting')).includes('Wachters BV'));
    await note(companyId, { beginning: 'them_answered' });
    assert.ok(!(await list('antwoord=waiting')).includes('Wachters BV'));
    await note(companyId, { beginning: 'them_waiting' });
    assert.match(await list('antwoord=waiting'), /Wachters BV.*wacht sinds vandaag op antwoord/);
    assert.ok(!(await list('antwoord=late')).includes('Wachters BV'));
  });

  it('has one contact person, who hands all over in one go', async () => {
    const { deps } = world.product;
    const { personId: jokeId } = await addTestPerson(deps, world.zuidwal.id, {
      name: 'Joke Vertrekt',
      email: 'joke@zuidwal.example',
      role: 'partner_manager',
    });
    const companyIds: string[] = [];
    for (const name of ['Over Een', 'Over Twee']) {
      const companyId = await world.add({ name });
      companyIds.push(companyId);
      const given = await world.office.post(paths.companyOwner({ companyId }), { ownerPersonId: jokeId });
      assert.match(given.text, /Joke Vertrekt houdt nu contact/);
    }
    const first = companyIds[0] ?? '';
    await note(first, { nextStep: 'Langsgaan', nextStepOwnerId: jokeId, nextStepDue: '2026-12-01' });
    assert.match(await list(`beheerder=${jokeId}`), /2 bedrijven gevonden.*Over Een.*Over Twee/);
    const lecturer = await world.office.post(paths.companyOwner({ companyId: first }), {
      ownerPersonId: ids.lecturer ?? '',
    });
    assert.equal(lecturer.status, 422);
    const hand = (to: string) => world.office.post(paths.companiesHandOver(), { from: jokeId, to });
    assert.equal((await hand(jokeId)).status, 422);
    assert.equal((await hand(ids.lecturer ?? '')).status, 422);
    assert.match(
      (await hand(ids.partner_manager ?? '')).text,
      /2 bedrijven zijn overgedragen aan Z partner_manager, met 1 volgende stap/,
    );
    assert.match(
      (await world.office.get(paths.company({ companyId: first }))).text,
      /Langsgaan\. Z partner_manager doet het/,
    );
    assert.equal(
      (await world.events('company.owner_changed')).filter(({ subjectId }) => companyIds.includes(subjectId)).length,
      4,
    );
    assert.match(
      (await world.office.post(paths.companyOwner({ companyId: first }), { ownerPersonId: '' })).text,
      /geen relatiebeheerder/,
    );
    assert.match(await list('beheerder=geen&zoek=Over'), /Over Een/);
  });

  it('stops being an SME after two years past the limit, tells the owner, and follows its newest year', async () => {
    const companyId = await world.add({ name: 'Groeiers BV', staff: '200' });
    await world.office.post(paths.companyOwner({ companyId }), { ownerPersonId: ids.placement_office ?? '' });
    const year = (yearEnd: string, staff: string, more: Record<string, string> = {}) =>
      world.office.post(paths.companyYearNew({ companyId }), {
        yearEnd,
        staff,
        turnover: '',
        balanceSheet: '',
        linked: 'yes',
        ...more,
      });
    const page = await world.office.get(paths.companyYears({ companyId }));
    assert.match(page.text, /Dit bedrijf is mkb.*31 december 2025 200/);
    for (const [yearEnd, staff, field] of [
      ['2026-12-31', '250', 'yearEnd'],
      ['2004-12-31', '250', 'yearEnd'],
      ['2025-12-31', '250', 'yearEnd'],
      ['2024-12-31', '', 'staff'],
    ] as const) {
      const refused = await year(yearEnd, staff);
      assert.equal(refused.status, 422, yearEnd);
      assert.match(refused.html, new RegExp(`id="f-${field}-error"`), yearEnd);
    }
    assert.match((await year('2026-06-30', '251')).text, /In het laatste jaar was het over de grens/);
    assert.match(await list('omvang=sme&zoek=Groeiers'), /Groeiers BV/);
    const edit = paths.companyYearEdit({ companyId, yearEnd: '2025-12-31' });
    const seen = seenIn((await world.office.get(edit)).html);
    const corrected = { yearEnd: '2025-06-30', staff: '260', turnover: '', balanceSheet: '', linked: 'no', seen };
    assert.match((await world.office.post(edit, corrected)).text, /groter dan mkb|geen mkb meer/);
    assert.equal((await world.office.post(edit, corrected)).status, 404);
    await year('2024-06-30', '100');
    const grown = await world.office.get(paths.company({ companyId }));
    assert.match(grown.text, /geen mkb meer sinds 30 jun/);
    assert.match(grown.text, /Medewerkers 251/);
    assert.match(await list('omvang=large&zoek=Groeiers'), /geen mkb meer sinds/);
    assert.match((await world.office.get(paths.tasks())).text, /Groeiers BV is geen mkb meer/);
    await world.office.post(paths.companyLargeSeen({ companyId }));
    assert.ok(!(await world.office.get(paths.tasks())).text.includes('Groeiers BV'));
    assert.match((await world.office.get(paths.company({ companyId }))).text, /geen mkb meer sinds/);
    const gone = await world.office.post(paths.companyYearRemove({ companyId, yearEnd: '2026-06-30' }));
    assert.match(gone.text, /Dit bedrijf is mkb/);
  });

  it('lets a contact leave: the history stays, and that person neither signs nor is chosen', async () => {
    const companyId = await world.add({ name: 'Vertrokken BV' });
    const dirk = {
      name: 'Dirk Dekker',
      email: 'dirk@vertrokken.example',
      phone: '',
      functionTitle: '',
      role: 'owner',
      signs: 'yes',
    };
    const added = await world.office.post(paths.contactNew({ companyId }), {
      ...dirk,
      validFrom: '2020-01-01',
      validUntil: '',
    });
    assert.match(added.text, /Dirk Dekker ondertekent eigenaar/);
    const contactId = /contactpersonen\/([0-9a-f-]{36})/.exec(added.html)?.[1] ?? '';
    await note(companyId, { contactId });
    const edit = paths.contactEdit({ companyId, contactId });
    const seen = seenIn((await world.office.get(edit)).html);
    const wrong = await world.office.post(edit, { ...dirk, validFrom: '2026-01-01', validUntil: '2025-12-31', seen });
    assert.equal(wrong.status, 422);
    const left = await world.office.post(edit, { ...dirk, validFrom: '2020-01-01', validUntil: '2026-11-22', seen });
    assert.match(
      left.text,
      /Eerder of later.*Dirk Dekker eigenaar · dirk@vertrokken\.example · tot en met 22 november 2026/,
    );
    assert.match(left.text, /Wie ondertekent ?: ontbreekt nog/);
    assert.match(left.text, /Telefoongesprek met Dirk Dekker/);
    assert.ok(!(await world.office.get(paths.momentNew({ companyId }))).html.includes(contactId));
  });

  it('keeps further locations, and says what one without a postcode costs', async () => {
    const companyId = await world.add({ name: 'Vestigingen BV' });
    const hal = {
      name: 'Hal Kampen',
      street: 'Kade 2',
      postcode: '8261ab',
      place: 'Kampen',
      establishmentNumber: '0000 1234 5678',
    };
    const added = await world.office.post(paths.locationNew({ companyId }), hal);
    assert.match(added.text, /Kade 2, 8261 AB Kampen · vestigingsnummer 000012345678/);
    assert.equal(
      (await world.office.post(paths.locationNew({ companyId }), { ...hal, establishmentNumber: '123' })).status,
      422,
    );
    const edit = paths.locationEdit({
      companyId,
      locationId: /vestigingen\/([0-9a-f-]{36})/.exec(added.html)?.[1] ?? '',
    });
    const seen = seenIn((await world.office.get(edit)).html);
    const without = await world.office.post(edit, { ...hal, postcode: '', seen });
    assert.match(without.text, /zonder postcode\. Daardoor staat hij niet op de kaart/);
    assert.equal((await world.office.post(edit, { ...hal, seen })).status, 409);
    for (const path of [edit, paths.locationNew({ companyId }), paths.companyYearNew({ companyId })])
      assert.equal((await world.stranger.get(path)).status, 404, path);
  });

  it('has a sector of its own scheme, and is found by it', async () => {
    const form = { ...blank, name: 'Sector BV', sbiCode: '45.11.2', sbiScheme: '2025' };
    const refused = await world.office.post(paths.companyNew(), form);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Deze code staat niet in de SBI 2025/);
    assert.match(
      (await world.office.post(paths.companyNew(), { ...form, sbiScheme: '' })).text,
      /Kies bij welke indeling/,
    );
    const added = await world.office.post(paths.companyNew(), { ...form, sbiScheme: '2008' });
    assert.match(added.text, /Handel in en reparatie van auto’s.*\(SBI 2008: 45112\)/);
    assert.match(await list('sector=2008-45'), /Sector BV/);
    assert.ok(!(await list('sector=2025-46')).includes('Sector BV'));
  });
});

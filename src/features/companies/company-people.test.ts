import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../../paths.ts';
import { type CompanyWorld, companyWorld, seenIn } from './companies.fixture.ts';

describe('people and workplaces of a company', () => {
  let world: CompanyWorld;
  before(async () => {
    world = await companyWorld();
  });
  after(() => world.product.close());

  const contact = {
    name: 'Fenna de Boer',
    email: 'Fenna@dewit.example',
    phone: '06 12345678',
    functionTitle: 'eigenaar',
    signs: 'yes',
  };

  it('adds a contact who signs, and uses the same person for the same address', async () => {
    const [one, two] = [await world.add({ name: 'Contact Een' }), await world.add({ name: 'Contact Twee' })];
    const page = await world.office.post(paths.contactNew({ companyId: one }), contact);
    assert.match(page.text, /Fenna de Boer staat erbij/);
    assert.match(page.text, /ondertekent/);
    const second = await world.office.post(paths.contactNew({ companyId: two }), {
      ...contact,
      name: 'fenna de boer',
      phone: '',
    });
    assert.match(second.text, /Fenna de Boer was al bekend met dit e-mailadres/);
    assert.equal((await world.people('fenna@dewit.example')).length, 1);

    const third = await world.office.post(paths.contactNew({ companyId: two }), contact);
    assert.equal(third.status, 422);
    assert.match(third.text, /is al contactpersoon van dit bedrijf/);
    assert.match(third.text, /Wijzig Fenna de Boer/);
  });

  it('asks when a known address comes with another name', async () => {
    const companyId = await world.add({ name: 'Gedeelde Bus' });
    const typed = { ...contact, name: 'Gerrit de Boer' };
    const asked = await world.office.post(paths.contactNew({ companyId }), typed);
    assert.equal(asked.status, 422);
    assert.match(asked.text, /Ja, ik bedoel Fenna de Boer/);
    const person = (await world.people('fenna@dewit.example'))[0];
    const wrong = await world.office.post(paths.contactNew({ companyId }), {
      ...typed,
      usePersonId: world.product.deps.newId(),
    });
    assert.equal(wrong.status, 422);
    const done = await world.office.post(paths.contactNew({ companyId }), { ...typed, usePersonId: person?.id ?? '' });
    assert.match(done.text, /Fenna de Boer was al bekend/);
    assert.ok(!done.text.includes('Gerrit'));
  });

  it('wants an address of who signs, and of nobody else', async () => {
    const companyId = await world.add({ name: 'Zonder Adres' });
    const page = await world.office.post(paths.contactNew({ companyId }), { ...contact, name: 'Oude Jan', email: '' });
    assert.equal(page.status, 422);
    assert.match(page.text, /Wie ondertekent, krijgt daar de link/);
    const { signs: _, ...unsigned } = contact;
    const done = await world.office.post(paths.contactNew({ companyId }), { ...unsigned, name: 'Oude Jan', email: '' });
    assert.match(done.text, /geen e-mailadres/);
  });

  it('changes a contact, before and after in the log; not the log-in of a colleague', async () => {
    const companyId = await world.add({ name: 'Wisselaar' });
    await world.office.post(paths.contactNew({ companyId }), {
      ...contact,
      name: 'Wim Wissel',
      email: 'wim@wissel.example',
    });
    const link = /\/contactpersonen\/([0-9a-f-]{36})/.exec((await world.office.get(paths.company({ companyId }))).html);
    const edit = paths.contactEdit({ companyId, contactId: link?.[1] ?? '' });
    const seen = seenIn((await world.office.get(edit)).html);
    const { signs: _, ...unsigned } = contact;
    const page = await world.office.post(edit, { ...unsigned, name: 'Wim Wissel', email: 'wim@nieuw.example', seen });
    assert.match(page.text, /zijn bewaard/);
    assert.deepEqual((await world.events('person.changed')).at(-1)?.after, { email: 'wim@nieuw.example' });
    const event = (await world.events('contact.changed')).at(-1);
    assert.equal((event?.before as { signs?: boolean } | undefined)?.signs, true);
    assert.equal((event?.after as { signs?: boolean } | undefined)?.signs, false);

    await world.office.post(paths.contactNew({ companyId }), {
      ...unsigned,
      name: 'Ada Beheer',
      email: 'ada@zuidwal.example',
    });
    const company = await world.office.get(paths.company({ companyId }));
    const adaLink = /\/contactpersonen\/([0-9a-f-]{36})"[^>]*aria-label="Wijzig: Ada/.exec(company.html)?.[1] ?? '';
    const adaEdit = paths.contactEdit({ companyId, contactId: adaLink });
    const form = await world.office.get(adaEdit);
    assert.match(form.text, /logt in met dit adres/);
    assert.ok(!form.html.includes('name="email"'));
    const forged = {
      ...unsigned,
      name: 'Eva',
      email: 'eva@kwaad.example',
      functionTitle: 'lid',
      seen: seenIn(form.html),
    };
    assert.match((await world.office.post(adaEdit, forged)).text, /gegevens van Ada Beheer zijn bewaard/);
    assert.equal((await world.people('ada@zuidwal.example'))[0]?.name, 'Ada Beheer');
    assert.equal((await world.people('eva@kwaad.example')).length, 0);
  });

  it('does not find a contact or workplace under another company', async () => {
    const [one, two] = [await world.add({ name: 'Huis Een' }), await world.add({ name: 'Huis Twee' })];
    await world.office.post(paths.contactNew({ companyId: one }), {
      ...contact,
      name: 'Han',
      email: 'han@een.example',
    });
    await world.office.post(paths.workplaceNew({ companyId: one }), { location: 'Hal 1', functionTitle: 'monteur' });
    const { html } = await world.office.get(paths.company({ companyId: one }));
    const contactId = /\/contactpersonen\/([0-9a-f-]{36})/.exec(html)?.[1] ?? '';
    const workplaceId = /\/werkplekken\/([0-9a-f-]{36})/.exec(html)?.[1] ?? '';
    assert.equal((await world.office.get(paths.contactEdit({ companyId: one, contactId }))).status, 200);
    assert.equal((await world.office.get(paths.contactEdit({ companyId: two, contactId }))).status, 404);
    assert.equal((await world.office.get(paths.workplaceEdit({ companyId: two, workplaceId }))).status, 404);
    assert.equal((await world.office.get(paths.coachNew({ companyId: two, workplaceId }))).status, 404);
  });

  it('appoints coaches one after another and keeps them all', async () => {
    const companyId = await world.add({ name: 'Begeleid', kvkNumber: '11112222', street: 'Dijk 2', place: 'Kampen' });
    await world.office.post(paths.contactNew({ companyId }), {
      ...contact,
      name: 'Ida',
      email: 'ida@begeleid.example',
    });
    await world.office.post(paths.companyStage({ companyId }), { to: 'committed', reason: '' });
    const made = await world.office.post(paths.workplaceNew({ companyId }), {
      location: 'Dijk 2',
      functionTitle: 'werkvoorbereider',
    });
    assert.match(made.text, /Een werkplek heeft vandaag geen praktijkbegeleider/);
    const workplaceId = /\/werkplekken\/([0-9a-f-]{36})/.exec(made.html)?.[1] ?? '';
    const appoint = paths.coachNew({ companyId, workplaceId });
    const bo = { name: 'Bo Bakker', email: 'bo@begeleid.example', validFrom: '2026-09-01', validUntil: '' };
    const first = await world.office.post(appoint, bo);
    assert.match(first.text, /Bo Bakker begeleidt vanaf 1 september 2026/);
    assert.match(first.text, /Alles voor een overeenkomst is bekend/);

    const cas = { name: 'Cas Dam', email: 'cas@begeleid.example', validFrom: '2026-11-23', validUntil: '' };
    const next = await world.office.post(appoint, cas);
    assert.match(next.text, /Bo Bakker stopt de dag ervoor/);
    assert.match(next.text, /Bo Bakker, van 1 september 2026 tot en met 22 november 2026/);
    const ended = (await world.events('workplace_coach.ended')).at(-1);
    assert.deepEqual((ended?.after as { validUntil?: string } | undefined)?.validUntil, '2026-11-22');

    for (const [change, said] of [
      [{ validFrom: '2026-11-23' }, /Cas Dam begint op dezelfde dag/],
      [{ validFrom: '2026-10-01' }, /Cas Dam begint op 23 november 2026/],
      [{ validFrom: '2026-12-01', validUntil: '2026-11-30' }, /De laatste dag ligt voor de eerste/],
      [{ validFrom: '2027-02-30' }, /geen bestaande datum/],
    ] as const) {
      const page = await world.office.post(appoint, { ...bo, ...change });
      assert.equal(page.status, 422);
      assert.match(page.text, said);
    }

    const coachId =
      /begeleiders\/([0-9a-f-]{36})"[^>]*aria-label="Wijzig: Begeleiding door Cas/.exec(next.html)?.[1] ?? '';
    const edit = paths.coachEdit({ companyId, workplaceId, coachId });
    const seen = seenIn((await world.office.get(edit)).html);
    const early = await world.office.post(edit, { ...cas, validFrom: '2026-11-20', seen });
    assert.match(early.text, /In deze tijd begeleidt ook Bo Bakker/);
    const fixed = await world.office.post(edit, { ...cas, validUntil: '2027-08-31', seen });
    assert.match(fixed.text, /tot en met 31 augustus 2027/);
    assert.equal((await world.office.post(edit, { ...cas, seen })).status, 409);
  });
});

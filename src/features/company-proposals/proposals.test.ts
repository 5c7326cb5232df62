import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { paths } from '../../paths.ts';
import { blank, type CompanyWorld, companyWorld, seenIn } from '../companies/companies.fixture.ts';

const karin = 'karin@dewit.example';

describe('a company and its own data', () => {
  let world: CompanyWorld;
  let companyId: string;
  let otherId: string;
  let contactId: string;
  before(async () => {
    world = await companyWorld();
    companyId = await world.add({
      name: 'De Wit',
      kvkNumber: '12345678',
      street: 'Kade 1',
      postcode: '8011 AB',
      place: 'Zwolle',
      staff: '12',
    });
    otherId = await world.add({ name: 'Geheim Bedrijf', kvkNumber: '87654321' });
    await addContact(companyId, { name: 'Karin de Wit', email: karin, signs: 'yes' });
    await addContact(companyId, { name: 'Bas Smit' });
    await addContact(otherId, { name: 'Geheime Gast', email: 'gast@geheim.example' });
    contactId = await contactOf('Karin de Wit');
  });
  after(() => world.product.close());

  const addContact = (id: string, facts: Record<string, string>) =>
    world.office.post(paths.contactNew({ companyId: id }), { email: '', phone: '', functionTitle: '', ...facts });
  const inside = <T>(work: Parameters<typeof world.product.deps.db.inInstitution<T>>[1]) =>
    world.product.deps.db.inInstitution(world.zuidwal.id, work);
  const contactOf = async (name: string) =>
    (
      await inside((tx) =>
        tx
          .selectFrom('contact as k')
          .innerJoin('person as p', 'p.id', 'k.personId')
          .select('k.id')
          .where('p.name', '=', name)
          .executeTakeFirstOrThrow(),
      )
    ).id;
  const proposals = () =>
    inside((tx) => tx.selectFrom('companyProposal').selectAll().orderBy('proposedAt').orderBy('kind').execute());
  const stored = () =>
    inside((tx) => tx.selectFrom('company').selectAll().where('id', '=', companyId).executeTakeFirstOrThrow());
  const facts = async (changed: Record<string, string> = {}) => {
    const { name, kvkNumber, street, postcode, place, phone, staff } = await stored();
    return {
      turnover: '',
      balanceSheet: '',
      explanation: '',
      name,
      street,
      postcode,
      place,
      phone,
      kvkNumber: kvkNumber ?? '',
      staff: String(staff ?? ''),
      ...changed,
    };
  };
  /** Reads the link from the last mail and opens it by its button. */
  const open = async (): Promise<Browser> => {
    await world.product.drain();
    const mail = world.product.sent.at(-1);
    const [, path = ''] =
      /http:\/\/localhost:3000(\/bedrijfsgegevens\/zuidwal\/link\/[\w-]{43})/.exec(mail?.text ?? '') ?? [];
    const browser = world.product.browser();
    assert.match((await browser.get(path)).text, /Druk op de knop/);
    assert.equal((await browser.post(path)).path, paths.linkedCompany());
    return browser;
  };
  let own: Browser;

  it('is asked by staff, by a mail with a link', async () => {
    const page = await world.office.post(paths.companyAskData({ companyId, contactId }));
    assert.match(page.text, /Karin de Wit krijgt een mail met een link/);
    assert.match(page.text, /gevraagd op 23 november 2026/);
    own = await open();
    const shown = await own.get(paths.linkedCompany());
    assert.match(shown.text, /Gegevens van De Wit/);
    assert.match(shown.text, /Bas Smit/);
    assert.doesNotMatch(shown.html, /Geheim/);
    const none = await world.office.post(paths.companyAskData({ companyId, contactId: await contactOf('Bas Smit') }));
    assert.match(none.text, /heeft geen e-mailadres/);
    assert.equal((await world.stranger.post(paths.companyAskData({ companyId, contactId }))).status, 404);
  });

  it('changes what is harmless at once, and lets the rest wait', async () => {
    const { seen } = { seen: seenIn((await own.get(paths.linkedCompany())).html) };
    const page = await own.post(paths.linkedCompany(), {
      ...(await facts({
        phone: '038 1112223',
        staff: '1.400',
        street: 'Dijk 2',
        name: 'De Wit Besturingen',
        explanation: 'De loods is verhuisd',
      })),
      seen,
    });
    assert.match(page.text, /Bewaard\. Dank je wel\. 3 wijzigingen kijkt de hogeschool nog na/);
    const company = await stored();
    assert.deepEqual(
      [company.phone, company.staff, company.street, company.name],
      ['038 1112223', 1400, 'Kade 1', 'De Wit'],
    );
    assert.deepEqual(
      (await proposals()).map(({ kind, after, email }) => [kind, after, email]),
      [
        ['address', { street: 'Dijk 2', postcode: '8011 AB', place: 'Zwolle' }, karin],
        ['name', { name: 'De Wit Besturingen' }, karin],
        ['other', {}, karin],
      ],
    );
    const [event] = await world.events('company.data_changed');
    assert.deepEqual(event?.after, { phone: '038 1112223', staff: 1400 });
    assert.match(page.text, /adres, voorgesteld op/);
  });

  it('is told what was wrong, and keeps what was typed', async () => {
    const page = await own.post(paths.linkedCompany(), {
      ...(await facts({ staff: 'veel', kvkNumber: '1' })),
      seen: 'x',
    });
    assert.equal(page.status, 422);
    assert.match(page.html, /value="veel"/);
  });

  it('keeps a draft, and shows what somebody else changed meanwhile', async () => {
    const seen = seenIn((await own.get(paths.linkedCompany())).html);
    const kept = await own.post(paths.linkedCompanyDraft(), {
      ...(await facts({ phone: '06 00000000', turnover: 'nog uitzoeken' })),
      seen,
    });
    assert.match(kept.text, /Met dezelfde link ga je verder/);
    const edit = await world.office.get(paths.companyEdit({ companyId }));
    await world.office.post(paths.companyEdit({ companyId }), {
      ...blank,
      ...(await facts({ phone: '038 9998887' })),
      seen: seenIn(edit.html),
    });
    const later = await own.get(paths.linkedCompany());
    assert.match(later.text, /nog niet hebt verstuurd/);
    assert.match(later.html, /value="nog uitzoeken"/);
    const typed = await facts({ phone: '06 00000000', turnover: '5000' });
    const conflict = await own.post(paths.linkedCompany(), { ...typed, seen: seenIn(later.html) });
    assert.equal(conflict.status, 409);
    assert.match(conflict.text, /Iemand anders heeft dit net gewijzigd/);
    assert.match(conflict.text, /038 9998887/);
    assert.match(conflict.html, /value="06 00000000"/);
    assert.equal((await stored()).phone, '038 9998887');
    const again = await own.post(paths.linkedCompany(), { ...typed, seen: seenIn(conflict.html) });
    assert.match(again.text, /Bewaard\. Dank je wel\./);
    assert.equal((await stored()).phone, '06 00000000');
    assert.doesNotMatch(again.text, /nog niet hebt verstuurd/);
  });

  it('says who signs: a function at once, an address or a signer waits', async () => {
    const bas = await contactOf('Bas Smit');
    assert.match(
      (await own.post(paths.linkedCompanyContact({ contactId: bas }), { functionTitle: 'Chef', email: '' })).text,
      /Bewaard/,
    );
    const needs = await own.post(paths.linkedCompanyContact({ contactId: bas }), {
      functionTitle: 'Chef',
      email: '',
      signs: 'yes',
    });
    assert.equal(needs.status, 422);
    await own.post(paths.linkedCompanyContact({ contactId: bas }), {
      functionTitle: 'Chef',
      email: 'bas@dewit.example',
      signs: 'yes',
    });
    await own.post(paths.linkedCompanySigner(), {
      name: 'Nora Nieuw',
      email: 'nora@dewit.example',
      functionTitle: 'Directeur',
    });
    assert.equal((await proposals()).filter(({ kind }) => kind === 'signer').length, 2);
    const contact = await inside((tx) =>
      tx.selectFrom('contact').selectAll().where('id', '=', bas).executeTakeFirstOrThrow(),
    );
    assert.deepEqual([contact.functionTitle, contact.signs], ['Chef', false]);
  });

  it('reaches no other company', async () => {
    const guest = await contactOf('Geheime Gast');
    assert.equal((await own.get(paths.linkedCompanyContact({ contactId: guest }))).status, 404);
    assert.equal(
      (await own.post(paths.linkedCompanyContact({ contactId: guest }), { functionTitle: 'x' })).status,
      404,
    );
    const seen = seenIn((await own.get(paths.linkedCompany())).html);
    const taken = await own.post(paths.linkedCompany(), { ...(await facts({ kvkNumber: '87654321' })), seen });
    assert.match(taken.text, /Eén wijziging/);
    assert.doesNotMatch(taken.html, /Geheim/, 'whose number it is stays unsaid');
  });

  it('is a task for who looks after the company, else for the office', async () => {
    const waits = async (browser: Browser) =>
      /De Wit stelt een wijziging voor/.test((await browser.get(paths.tasks())).text);
    const manager = await world.product.browserAs('partner_manager', 'zuidwal');
    assert.deepEqual(
      [await waits(world.office), await waits(manager), await waits(world.stranger)],
      [true, true, false],
    );
    await inside(async (tx) => {
      const person = await tx
        .selectFrom('person')
        .select('id')
        .where('email', '=', 'partner_manager@zuidwal.example')
        .executeTakeFirstOrThrow();
      await tx.updateTable('company').set({ ownerPersonId: person.id }).where('id', '=', companyId).execute();
    });
    assert.deepEqual([await waits(world.office), await waits(manager)], [false, true]);
  });

  const decide = async (kind: string, refuse?: string) => {
    const [proposal] = (await proposals()).filter((one) => one.kind === kind && one.outcome === null);
    const ids = { companyId, proposalId: proposal?.id ?? '' };
    const page = await world.office.get(paths.companyProposal(ids));
    assert.equal(page.status, 200);
    assert.equal((await world.stranger.get(paths.companyProposal(ids))).status, 404);
    return refuse === undefined
      ? world.office.post(paths.companyProposal(ids))
      : world.office.post(paths.companyProposalRefuse(ids), { reason: refuse });
  };
  const lastMail = async () => {
    await world.product.drain();
    return world.product.sent.at(-1);
  };

  it('is taken over, and told', async () => {
    assert.match((await decide('address')).text, /Overgenomen\. Het bedrijf krijgt een mail/);
    assert.equal((await stored()).street, 'Dijk 2');
    const mail = await lastMail();
    assert.equal(mail?.to.address, karin);
    assert.match(mail?.text ?? '', /De Wit: adres\. Die staat er nu in/);
    await decide('other');
    await decide('signer');
    await decide('signer');
    const signers = await inside((tx) =>
      tx
        .selectFrom('contact as k')
        .innerJoin('person as p', 'p.id', 'k.personId')
        .select(['p.name', 'p.email'])
        .where('k.signs', '=', true)
        .where('k.companyId', '=', companyId)
        .orderBy('p.name')
        .execute(),
    );
    assert.deepEqual(signers, [
      { name: 'Bas Smit', email: 'bas@dewit.example' },
      { name: 'Karin de Wit', email: karin },
      { name: 'Nora Nieuw', email: 'nora@dewit.example' },
    ]);
  });

  it('is refused with a reason, and told; twice is once', async () => {
    assert.equal((await decide('name', '')).status, 422);
    const [proposal] = (await proposals()).filter((one) => one.kind === 'name');
    assert.match((await decide('name', 'Zo heet u bij de KVK niet.')).text, /Afgewezen/);
    await world.product.drain();
    const told = world.product.sent.filter(({ text }) => /De reden: Zo heet u bij de KVK niet\./.test(text));
    assert.deepEqual(
      told.map(({ to }) => to.address),
      [karin],
    );
    assert.equal((await stored()).name, 'De Wit');
    const again = await world.office.post(paths.companyProposal({ companyId, proposalId: proposal?.id ?? '' }));
    assert.match(again.text, /al besloten/);
    assert.equal((await stored()).name, 'De Wit');
  });

  it('leads to the other company when the KVK number is taken', async () => {
    const page = await decide('kvk_number');
    assert.equal(page.status, 422);
    assert.match(page.html, new RegExp(paths.companyMerge({ companyId, otherId })));
  });

  it('says that all is right once, and its link is done', async () => {
    const seen = seenIn((await own.get(paths.linkedCompany())).html);
    const wrong = await own.post(paths.linkedCompanyDone(), { ...(await facts({ staff: 'veel' })), seen });
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /value="veel"/);
    const page = await own.post(paths.linkedCompanyDone(), { ...(await facts({ phone: '038 4445556' })), seen });
    assert.match(page.text, /Dank je wel/);
    assert.equal((await stored()).phone, '038 4445556', 'what was typed before the button was pressed is kept');
    assert.equal((await own.get(paths.linkedCompany())).status, 410);
    assert.match((await world.office.get(paths.company({ companyId }))).text, /alles klopt/);
  });

  it('asks for a link itself; nobody learns whether an address is known', async () => {
    const visitor = world.product.browser();
    const ask = (email: string) => visitor.post(paths.companyDataAsk({ institutionSlug: 'zuidwal' }), { email });
    const before = world.product.sent.length;
    const [known, unknown] = [await ask(karin), await ask('wie@elders.example')];
    assert.equal(known.text, unknown.text);
    await world.product.drain();
    assert.deepEqual(
      world.product.sent.slice(before).map((mail) => mail.to.address),
      [karin],
    );
    await open();
    await ask(karin);
    await ask(karin);
    assert.equal((await ask(karin)).status, 429);
  });

  it('comes in no longer when the contact has another address, or is none any more', async () => {
    world.product.clock.advance(61);
    await world.product.browser().post(paths.companyDataAsk({ institutionSlug: 'zuidwal' }), { email: karin });
    const browser = await open();
    await inside((tx) =>
      tx.updateTable('contact').set({ validUntil: '2026-01-01' }).where('id', '=', contactId).execute(),
    );
    assert.equal((await browser.get(paths.linkedCompany())).status, 410);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from '../../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import { createSmallWorld, type SmallWorld } from '../../../../tests/support/small-world.ts';

type Fields = Record<string, string | readonly string[]>;

/** The fields of the posted form with this action, as a browser would send them untouched. */
function formOf(page: Page, action: string): Record<string, string> {
  const form = page.html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const chosen = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag);
    if (chosen) fields[attribute(tag, 'name')] = plain(attribute(tag, 'value'));
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name')] = plain(text);
  for (const [, tag = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g))
    fields[attribute(tag, 'name')] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}
const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('drawing up an agreement', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    await addToRegister();
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());

  let workplaceId = '';
  async function addToRegister() {
    const { newId, clock } = product.deps;
    const createdAt = clock.now();
    const { institutionId, companyId } = world;
    workplaceId = newId();
    const [owner, coach] = [newId(), newId()];
    await product.deps.db.inInstitution(institutionId, async (tx) => {
      for (const [id, name] of [
        [owner, 'I. van Dam'],
        [coach, 'R. Hofman'],
      ] as const) {
        const email = `${name.slice(-4).toLowerCase().trim()}@vandam.example`;
        await tx.insertInto('person').values({ institutionId, id, name, email, createdAt }).execute();
        const contact = { companyId, personId: id, functionTitle: id === owner ? 'directeur' : 'hoofd engineering' };
        await tx
          .insertInto('contact')
          .values({ institutionId, id: newId(), ...contact, signs: id === owner, createdAt })
          .execute();
      }
      await tx
        .insertInto('workplace')
        .values({
          institutionId,
          id: workplaceId,
          companyId,
          location: 'Ambachtsweg 14',
          functionTitle: 'junior technicus',
          createdAt,
        })
        .execute();
      await tx
        .insertInto('workplaceCoach')
        .values({ institutionId, id: newId(), workplaceId, personId: coach, validFrom: '2026-01-01' })
        .execute();
    });
  }

  const choices = () => ({
    cohort: world.cohortId,
    student: world.studentId,
    company: world.companyId,
    workplace: workplaceId,
    language: 'nl',
  });
  async function newDraft(fields: Fields = {}): Promise<string> {
    const page = await staff.submit('/overeenkomsten/nieuw', { ...choices(), onPurpose: 'yes', ...fields });
    const id = /^\/overeenkomsten\/([0-9a-f-]{36})\/opstellen\/institution$/.exec(page.location ?? '')?.[1];
    assert.ok(id, `${page.status} ${page.text}`);
    return id;
  }
  const step = (id: string, name: string) => `/overeenkomsten/${id}/opstellen/${name}`;
  /** Opens a page of the wizard, changes these fields and posts it. */
  async function fill(path: string, fields: Fields, browser = staff): Promise<Page> {
    const page = await browser.get(path);
    assert.equal(page.status, 200, `${path}: ${page.text}`);
    return browser.submit(path, { ...formOf(page, path), ...fields });
  }
  const draftOf = (id: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
  const signersOf = (id: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('signer').selectAll().where('agreementId', '=', id).orderBy('position').execute(),
    );

  it('asks cohort, student, company and workplace one by one, then makes a draft filled with what is known', async () => {
    const first = await staff.get('/overeenkomsten/nieuw');
    assert.match(first.text, /Voor welk cohort\? september 2027 Mechatronica Zwolle, start 1 september 2027/);
    const { cohort, student, company, workplace } = choices();
    assert.match((await staff.get(`/overeenkomsten/nieuw?vraag=cohort`)).text, /Maak een keuze\./);
    assert.match((await staff.get(`/overeenkomsten/nieuw?cohort=${cohort}`)).text, /Noor El Amrani 1087452/);
    assert.match(
      (await staff.get(`/overeenkomsten/nieuw?cohort=${cohort}&student=${student}`)).text,
      /Van Dam Techniek/,
    );
    const beforeLast = `/overeenkomsten/nieuw?cohort=${cohort}&student=${student}&company=${company}`;
    assert.match((await staff.get(beforeLast)).text, /junior technicus, Ambachtsweg 14 praktijkbegeleider: R\. Hofman/);
    const last = await staff.get(`${beforeLast}&workplace=${workplace}`);
    assert.match(last.text, /In welke taal is de overeenkomst\?/);
    const made = await staff.post('/overeenkomsten/nieuw', formOf(last, '/overeenkomsten/nieuw'));
    assert.match(made.text, /Concept 2026-0001 is gemaakt/);
    assert.match(made.html, /value="Marga de Graaf"/);
    assert.match(made.html, /value="opleidingsmanager"/);
  });

  it('warns of an agreement the student has already, with a link, and makes another on purpose', async () => {
    const known = await newDraft();
    const again = await staff.submit('/overeenkomsten/nieuw', choices());
    assert.equal(again.status, 422);
    assert.match(again.text, /heeft al een overeenkomst in dit cohort/);
    assert.ok(again.html.includes(`href="/overeenkomsten/${known}"`));
    assert.match(again.text, /Zet een vinkje/);
    await newDraft();
  });

  const notThere: [name: string, change: () => Fields][] = [
    ['a cohort that is not there', () => ({ cohort: product.deps.newId() })],
    ['a student who is not there', () => ({ student: product.deps.newId() })],
    ['a company that is not there', () => ({ company: product.deps.newId() })],
    ['a workplace of another company', () => ({ workplace: product.deps.newId() })],
  ];
  for (const [name, change] of notThere)
    it(`makes nothing for ${name}`, async () => {
      const page = await staff.post('/overeenkomsten/nieuw', { ...choices(), onPurpose: 'yes', ...change() });
      assert.match(page.text, /Een van je keuzes bestaat niet meer/);
    });

  it('says what is wrong with made-up choices and keeps the rest', async () => {
    const page = await staff.submit('/overeenkomsten/nieuw', { ...choices(), cohort: 'x', language: 'fr' });
    assert.equal(page.status, 422);
  });

  it('walks from new to nothing missing, and then offers to send', async () => {
    const id = await newDraft();
    const check = `/overeenkomsten/${id}/nakijken`;
    const start = await staff.get(check);
    assert.match(start.text, /Er missen nog \d+ dingen/);
    assert.match(start.text, /artikel 7\.7, vijfde lid, onder b/);
    assert.match(start.text, /Vul het adres van de student in/);
    assert.doesNotMatch(start.text, /Verstuur om te ondertekenen/);

    const order: string[] = [];
    let path = step(id, 'institution');
    const answers: Record<string, Fields> = {
      learning_company: { address: 'Ambachtsweg 14, 8013 AB Zwolle' },
      student: { address: 'Stationsstraat 3, 7721 CC Dalfsen' },
      coaching_how: { hoursPerWeek: '1,5', threeWayTalksPerYear: '3' },
      employment: { inService: 'yes', kind: 'fixed_term', hoursPerWeek: '32' },
    };
    while (path.includes('/opstellen/')) {
      const name = path.split('/').at(-1) ?? '';
      order.push(name);
      if (name === 'outcomes')
        await fill(step(id, 'outcomes/nieuw'), {
          unitName: 'Ontwerpen',
          outcomes: '- De student ontwerpt.\n\n• De student test.',
          creditsAtWorkplace: '27,5',
          assessedHow: 'portfolio',
          assessedWhen: 'eind jaar 1',
          assessedBy: 'een examinator',
        });
      path = (await fill(path, answers[name] ?? {})).location ?? '';
    }
    assert.equal(path, check);
    assert.deepEqual(order, [
      'institution',
      'learning_company',
      'student',
      'other_parties',
      'duration',
      'periods',
      'workplace',
      'coaching',
      'coaching_how',
      'outcomes',
      'early_ending',
      'employment',
      'costs',
      'signers',
    ]);
    const ready = await staff.get(check);
    assert.match(ready.text, /Er mist niets meer/);
    assert.match(ready.text, /Verstuur om te ondertekenen/);
    assert.ok(ready.html.includes(`action="/overeenkomsten/${id}/versturen"`));
    assert.match(ready.text, /De student ontwerpt\./);
    assert.match(ready.text, /1,5 uur per week/);
    const { draft } = await draftOf(id);
    assert.deepEqual((draft as { outcomes: { outcomes: string[] }[] }).outcomes[0]?.outcomes, [
      'De student ontwerpt.',
      'De student test.',
    ]);
  });

  it('goes back to checking when it came from there, and stops when asked', async () => {
    const id = await newDraft();
    const page = await staff.get(`${step(id, 'duration')}?van=nakijken`);
    const fields = formOf(page, step(id, 'duration'));
    assert.equal((await staff.submit(step(id, 'duration'), fields)).location, `/overeenkomsten/${id}/nakijken`);
    const stopped = await staff.submit(step(id, 'workplace'), {
      ...formOf(await staff.get(step(id, 'workplace')), step(id, 'workplace')),
      jobTitle: 'monteur',
      go: 'stop',
    });
    assert.equal(stopped.location, '/overeenkomsten');
    // Another device: another browser sees the same draft.
    const phone = await product.browserAs('project_lead');
    assert.match((await phone.get(step(id, 'workplace'))).html, /value="monteur"/);
  });

  it('may leave everything empty', async () => {
    const id = await newDraft({ company: 'later', workplace: 'later' });
    for (const name of [
      'institution',
      'learning_company',
      'student',
      'duration',
      'workplace',
      'coaching',
      'coaching_how',
    ])
      assert.equal((await emptied(id, name)).status, 303, name);
    for (const name of ['early_ending', 'employment', 'costs'])
      assert.equal((await emptied(id, name)).status, 303, name);
    assert.match((await staff.get(`/overeenkomsten/${id}/nakijken`)).text, /Vul de naam van de hogeschool in/);
  });
  async function emptied(id: string, name: string): Promise<Page> {
    const fields = formOf(await staff.get(step(id, name)), step(id, name));
    const empty = Object.keys(fields).filter((key) => key !== 'base' && key !== '_csrf');
    return staff.submit(step(id, name), { ...fields, ...Object.fromEntries(empty.map((key) => [key, ''])) });
  }

  const period: Fields = {
    studyYear: '1',
    weeks: '10',
    company: '4',
    school: '1',
    third: '0',
    hoursPerDay: '8',
  };
  const badInput: [name: string, page: string, fields: Fields, sentence: RegExp][] = [
    ['a KVK number of seven digits', 'learning_company', { kvkNumber: '1234567' }, /acht cijfers/],
    ['a date that does not exist', 'duration', { start: '2027-02-30' }, /geen bestaande datum/],
    ['an end before the start', 'duration', { start: '2027-09-01', end: '2027-08-31' }, /moet na de eerste dag liggen/],
    ['a birth date in the future', 'student', { birthDate: '2030-01-01' }, /klopt de leeftijd niet/],
    ['a control character', 'student', { name: 'Noor\u0007' }, /onzichtbaar stuurteken/],
    ['a text that is too long', 'workplace', { jobTitle: 'x'.repeat(121) }, /hoogstens 120 tekens/],
    ['hours that are no number', 'coaching_how', { hoursPerWeek: 'veel' }, /Vul een getal in/],
    ['a kind of contract that is not in the list', 'employment', { kind: 'slavery' }, /uit de lijst/],
    ['a contract that ends before the start', 'employment', { endDate: '2026-01-01' }, /voor de overeenkomst begint/],
    ['a period of 0 weeks', 'periods/nieuw', { ...period, weeks: '0' }, /van 1 tot en met 104/],
    ['a period of 105 weeks', 'periods/nieuw', { ...period, weeks: '105' }, /van 1 tot en met 104/],
    ['a period without days', 'periods/nieuw', { ...period, company: '', school: '' }, /minstens een halve dag/],
    ['a period of eight days', 'periods/nieuw', { ...period, company: '7', school: '1' }, /meer dan zeven dagen/],
    ['a third of a day', 'periods/nieuw', { ...period, company: '0,3' }, /hele of halve dagen/],
    [
      'period dates in reverse',
      'periods/nieuw',
      { ...period, from: '2028-02-01', until: '2028-01-01' },
      /ligt voor de eerste dag/,
    ],
    ['an address without @', 'signers/nieuw', { party: 'student', email: 'noor.example' }, /geen e-mailadres/],
    ['a signer for nobody', 'signers/nieuw', { name: 'X' }, /Maak een keuze/],
    ['a signer for a party that is not there', 'signers/nieuw', { party: 'employer' }, /doet niet mee/],
    ['negative EC', 'outcomes/nieuw', { creditsAtWorkplace: '-1' }, /van 0 tot en met 999/],
  ];
  for (const [name, page, fields, sentence] of badInput)
    it(`refuses ${name} with a sentence and keeps what was typed`, async () => {
      const id = await newDraft();
      const before = await draftOf(id);
      const answer = await fill(step(id, page), fields);
      assert.equal(answer.status, 422);
      assert.match(answer.text, sentence);
      assert.match(answer.text, /Dit moet nog anders/);
      const again = formOf(answer, step(id, page));
      for (const [field, value] of Object.entries(fields))
        if (value !== '' && value !== 'slavery' && value !== 'employer')
          assert.equal(again[field], String(value).replace('\u0007', ''), field);
      assert.equal((await draftOf(id)).revision, before.revision);
    });

  it('shows markup as text', async () => {
    const id = await newDraft();
    await fill(step(id, 'student'), { name: '<script>alert(1)</script> & "Noor"' });
    for (const path of [step(id, 'student'), step(id, 'signers'), `/overeenkomsten/${id}/nakijken`]) {
      const page = await staff.get(path);
      assert.doesNotMatch(page.html, /<script>alert/);
    }
    assert.match((await staff.get(`/overeenkomsten/${id}/nakijken`)).text, /<script>alert\(1\)<\/script> & "Noor"/);
  });

  it('asks for a legal representative when the student turns out to be 17', async () => {
    const id = await newDraft();
    const saved = await staff.post(step(id, 'student'), {
      ...formOf(await staff.get(step(id, 'student')), step(id, 'student')),
      birthDate: '2010-01-01',
    });
    assert.match(saved.text, /jonger dan 18: vul bij de andere partijen/);
    assert.match(saved.text, /De student is jonger dan 18 jaar\. Vul in wie/);
    assert.deepEqual(
      (await signersOf(id)).map(({ party }) => party),
      ['institution', 'learning_company', 'student', 'legal_representative'],
    );
    await fill(step(id, 'other_parties/legal_representative'), { name: 'Fatima El Amrani', relation: 'ouder' });
    assert.equal((await signersOf(id)).at(-1)?.name, 'Fatima El Amrani');
    const check = await staff.get(`/overeenkomsten/${id}/nakijken`);
    assert.match(check.text, /Vul het e-mailadres in van wie voor de wettelijk vertegenwoordiger ondertekent/);
  });

  it('adds and removes other parties with their signers', async () => {
    const id = await newDraft();
    const employer = step(id, 'other_parties/employer');
    await fill(employer, { name: 'Stichting Vakwerk', kvkNumber: '87654321', representedByName: 'S. Vak' });
    const signers = await signersOf(id);
    assert.deepEqual([signers.at(-1)?.party, signers.at(-1)?.name], ['employer', 'S. Vak']);
    assert.match((await staff.get(`${employer}/weghalen`)).text, /Werkgever weghalen\?/);
    await staff.post(`${employer}/weghalen`);
    assert.equal((await signersOf(id)).length, 3);
    assert.equal((await staff.post(`${employer}/weghalen`)).status, 200);
  });

  it('adds, changes and removes periods, in order of time, keeping weekdays that still fit', async () => {
    const id = await newDraft();
    await fill(step(id, 'periods/nieuw'), {
      ...period,
      label: 'zomer',
      from: '2028-07-15',
      until: '2028-08-20',
      third: '0,5',
      company: '4',
      school: '0,5',
    });
    const rows = async () =>
      ((await draftOf(id)).draft as { periods: { period: { id: string; label: string; week: unknown } }[] }).periods;
    assert.deepEqual(
      (await rows()).map((row) => row.period.label),
      ['sept – jan', 'feb – juli', 'zomer', 'sept – juli'],
    );
    const second = (await rows())[1]?.period;
    await fill(step(id, `periods/${second?.id}`), { label: 'voorjaar' });
    assert.deepEqual((await rows())[1]?.period.week, second?.week);
    await staff.post(`${step(id, `periods/${second?.id}`)}/weghalen`);
    assert.equal((await rows()).length, 3);
    assert.match((await staff.get(step(id, 'periods'))).html, /class="ribbon"/);
    assert.equal((await staff.get(step(id, `periods/${second?.id}`))).status, 404);
  });

  it('fills in the assessment of other units where it is still empty', async () => {
    const id = await newDraft();
    const unit = { unitName: 'Een', outcomes: 'a', creditsAtWorkplace: '5' };
    await fill(step(id, 'outcomes/nieuw'), unit);
    await fill(step(id, 'outcomes/nieuw'), {
      ...unit,
      unitName: 'Twee',
      assessedHow: 'portfolio',
      assessedBy: 'examinator',
      alsoOthers: 'yes',
    });
    assert.equal(formOf(await staff.get(step(id, 'outcomes/1')), step(id, 'outcomes/1')).assessedHow, 'portfolio');
  });

  it('wants a reason when two parties share an address, and notes who entered it', async () => {
    const id = await newDraft();
    const shared = { party: 'learning_company', name: 'P. van Dam', email: 'NOOR@student.vechtstroom.example' };
    const refused = await fill(step(id, 'signers/nieuw'), shared);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Noor El Amrani \(student\) ook/);
    assert.match(refused.text, /Waarom gebruiken twee partijen dit adres\?/);
    const saved = await fill(step(id, 'signers/nieuw'), { ...shared, sharedAddressReason: 'Eén mailbox thuis.' });
    assert.equal(saved.status, 303);
    const signer = (await signersOf(id)).find(({ name }) => name === 'P. van Dam');
    assert.equal(signer?.sharedEmailReason, 'Eén mailbox thuis.');
    const addresses = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('signerAddress')
        .selectAll()
        .where('signerId', '=', signer?.id ?? '')
        .execute(),
    );
    assert.deepEqual(
      addresses.map(({ email, setByName }) => [email, setByName]),
      [['noor@student.vechtstroom.example', 'Petra Bureau']],
    );
  });

  it('keeps the function of each signer', async () => {
    const id = await newDraft();
    assert.deepEqual(
      (await signersOf(id)).map(({ functionTitle }) => functionTitle),
      ['opleidingsmanager', 'directeur', ''],
    );
    const signer = (await signersOf(id))[1];
    await fill(step(id, `signers/${signer?.id}`), { functionTitle: 'eigenaar' });
    assert.equal((await signersOf(id))[1]?.functionTitle, 'eigenaar');
  });

  it('tells the second of two tabs what is stored now, keeps what was typed, and saves it on purpose', async () => {
    const id = await newDraft();
    const path = step(id, 'workplace');
    const [tabA, tabB] = [await staff.get(path), await staff.get(path)];
    await staff.submit(path, { ...formOf(tabA, path), jobTitle: 'monteur' });
    const second = await staff.submit(path, { ...formOf(tabB, path), jobTitle: 'tekenaar' });
    assert.equal(second.status, 409);
    assert.match(second.text, /Iemand heeft deze stap intussen gewijzigd/);
    assert.match(second.text, /Functie van de student monteur tekenaar/);
    assert.equal(formOf(second, path).jobTitle, 'tekenaar');
    assert.equal((await staff.submit(path, formOf(second, path))).status, 303);
    assert.match((await staff.get(path)).html, /value="tekenaar"/);
  });

  it('lets two people work on two steps at once', async () => {
    const id = await newDraft();
    const workplace = await staff.get(step(id, 'workplace'));
    await fill(step(id, 'costs'), { costs: 'De student betaalt de boeken.' });
    const fields = { ...formOf(workplace, step(id, 'workplace')), jobTitle: 'monteur' };
    assert.equal((await staff.submit(step(id, 'workplace'), fields)).status, 303);
    assert.match((await staff.get(step(id, 'costs'))).text, /De student betaalt de boeken/);
  });

  it('saves a row that was removed meanwhile only on purpose', async () => {
    const id = await newDraft();
    await fill(step(id, 'outcomes/nieuw'), { unitName: 'Ontwerpen' });
    const path = step(id, 'outcomes/1');
    const open = await staff.get(path);
    await staff.post(`${path}/weghalen`);
    const late = await staff.submit(path, { ...formOf(open, path), assessedHow: 'portfolio' });
    assert.equal(late.status, 409);
    assert.match(late.text, /intussen weggehaald/);
    assert.equal((await staff.submit(path, formOf(late, path))).status, 303);
    assert.match((await staff.get(path)).html, /value="portfolio"/);
  });

  it('notes who changed what', async () => {
    const id = await newDraft();
    await fill(step(id, 'workplace'), { jobTitle: 'monteur' });
    await fill(step(id, 'workplace'), {});
    const events = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('auditEvent').selectAll().where('subjectId', '=', id).orderBy('at').execute(),
    );
    assert.deepEqual(events.map(({ action }) => action).sort(), ['agreement.draft_changed', 'agreement.drafted']);
    const change = events.find(({ action }) => action === 'agreement.draft_changed');
    assert.deepEqual(change?.before, { workplace: { location: 'Ambachtsweg 14', jobTitle: 'junior technicus' } });
    assert.deepEqual(change?.after, { workplace: { location: 'Ambachtsweg 14', jobTitle: 'monteur' } });
  });

  it('does not change an agreement that was sent, and shows what was typed', async () => {
    const id = await newDraft();
    const path = step(id, 'workplace');
    const open = await staff.get(path);
    await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .updateTable('agreement')
        .set({ state: 'withdrawn', closedAt: product.clock.now(), closingReason: 'test' })
        .where('id', '=', id)
        .execute(),
    );
    const late = await staff.submit(path, { ...formOf(open, path), jobTitle: 'monteur' });
    assert.equal(late.status, 409);
    assert.match(late.text, /monteur/);
    assert.equal((await staff.request(path)).location, `/overeenkomsten/${id}`);
  });

  it('takes over a company and its workplace from the register', async () => {
    const id = await newDraft({ company: 'later', workplace: 'later' });
    const company = `/overeenkomsten/${id}/bedrijf`;
    assert.match((await staff.submit(company, {})).text, /Maak een keuze/);
    const chosen = await staff.submit(company, { company: world.companyId });
    assert.equal(chosen.location, `/overeenkomsten/${id}/werkplek`);
    await staff.submit(`/overeenkomsten/${id}/werkplek`, { workplace: workplaceId });
    assert.match((await staff.get(step(id, 'coaching'))).html, /value="R\. Hofman"/);
    assert.match((await staff.get(step(id, 'signers'))).text, /I\. van Dam, directeur/);
    const row = await draftOf(id);
    assert.deepEqual([row.companyId, row.workplaceId], [world.companyId, workplaceId]);
  });

  it('is not there for another hogeschool, a role without the right, or a step nobody knows', async () => {
    const id = await newDraft();
    await createSmallWorld(product.deps, 'elders');
    const elsewhere = await product.browserAs('placement_office', 'elders');
    const lecturer = await product.browserAs('lecturer', 'vechtstroom');
    const pages = [step(id, 'student'), step(id, 'signers/nieuw'), `/overeenkomsten/${id}/nakijken`];
    for (const path of [...pages, `/overeenkomsten/${id}/bedrijf`]) {
      assert.equal((await elsewhere.get(path)).status, 404, path);
      assert.equal((await lecturer.get(path)).status, 403, path);
    }
    assert.equal((await elsewhere.submit(step(id, 'student'), { name: 'X' })).status, 404);
    for (const path of ['x', 'x/nieuw', 'student/nieuw', 'signers/x', 'signers/x/weghalen'])
      assert.equal((await staff.get(step(id, path))).status, 404, path);
    assert.equal((await staff.get(step(id, 'privacy'))).status, 200);
  });

  it('stays within the Mkb-route that a role was given for', async () => {
    const id = await newDraft();
    const { institutionId } = world;
    await product.deps.db.inInstitution(institutionId, async (tx) => {
      const other = { institutionId, id: product.deps.newId(), name: 'Andere route', createdAt: product.clock.now() };
      const programme = await tx.selectFrom('programme').select('id').executeTakeFirstOrThrow();
      await tx
        .insertInto('mkbRoute')
        .values({ ...other, programmeId: programme.id })
        .execute();
      await tx.updateTable('roleAssignment').set({ mkbRouteId: other.id }).where('role', '=', 'project_lead').execute();
    });
    const lead = await product.browserAs('project_lead', 'vechtstroom');
    assert.equal((await lead.get(step(id, 'student'))).status, 404);
    assert.match((await lead.get('/overeenkomsten/nieuw')).text, /Er is nog geen cohort/);
    const made = await lead.submit('/overeenkomsten/nieuw', { ...choices(), onPurpose: 'yes' });
    assert.equal(made.location, '/overeenkomsten/nieuw');
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createWizardDesk, formOf, step, type WizardDesk } from '../../../../tests/support/wizard-desk.ts';

describe('parties, periods, units and signers of a draft', () => {
  let desk: WizardDesk;
  before(async () => {
    desk = await createWizardDesk();
  });
  after(() => desk.close());

  it('asks for a legal representative when the student turns out to be 17', async () => {
    const id = await desk.newDraft();
    const saved = await desk.staff.post(step(id, 'student'), {
      ...formOf(await desk.staff.get(step(id, 'student')), step(id, 'student')),
      birthDate: '2010-01-01',
    });
    assert.match(saved.text, /jonger dan 18: vul bij de andere partijen/);
    assert.match(saved.text, /De student is jonger dan 18 jaar\. Vul in wie/);
    assert.deepEqual(
      (await desk.signersOf(id)).map(({ party }) => party),
      ['institution', 'learning_company', 'student', 'legal_representative'],
    );
    await desk.fill(step(id, 'other_parties/legal_representative'), { name: 'Fatima El Amrani', relation: 'ouder' });
    assert.equal((await desk.signersOf(id)).at(-1)?.name, 'Fatima El Amrani');
    const check = await desk.staff.get(`/overeenkomsten/${id}/nakijken`);
    assert.match(check.text, /Vul het e-mailadres in van wie voor de wettelijk vertegenwoordiger ondertekent/);
  });

  it('adds and removes other parties with their signers', async () => {
    const id = await desk.newDraft();
    const employer = step(id, 'other_parties/employer');
    await desk.fill(employer, { name: 'Stichting Vakwerk', kvkNumber: '87654321', representedByName: 'S. Vak' });
    const signers = await desk.signersOf(id);
    assert.deepEqual([signers.at(-1)?.party, signers.at(-1)?.name], ['employer', 'S. Vak']);
    assert.match((await desk.staff.get(`${employer}/weghalen`)).text, /Werkgever weghalen\?/);
    await desk.staff.post(`${employer}/weghalen`);
    assert.equal((await desk.signersOf(id)).length, 3);
    assert.equal((await desk.staff.post(`${employer}/weghalen`)).status, 200);
  });

  it('adds, changes and removes periods, in order of time, keeping weekdays that still fit', async () => {
    const id = await desk.newDraft();
    await desk.fill(step(id, 'periods/nieuw'), {
      studyYear: '1',
      weeks: '10',
      hoursPerDay: '8',
      label: 'zomer',
      from: '2028-07-15',
      until: '2028-08-20',
      third: '0,5',
      company: '4',
      school: '0,5',
    });
    const rows = async () =>
      ((await desk.draftOf(id)).draft as { periods: { period: { id: string; label: string; week: unknown } }[] })
        .periods;
    assert.deepEqual(
      (await rows()).map((row) => row.period.label),
      ['sept – jan', 'feb – juli', 'zomer', 'sept – juli'],
    );
    const second = (await rows())[1]?.period;
    await desk.fill(step(id, `periods/${second?.id}`), { label: 'voorjaar' });
    assert.deepEqual((await rows())[1]?.period.week, second?.week);
    await desk.staff.post(`${step(id, `periods/${second?.id}`)}/weghalen`);
    assert.equal((await rows()).length, 3);
    assert.match((await desk.staff.get(step(id, 'periods'))).html, /class="ribbon"/);
    assert.equal((await desk.staff.get(step(id, `periods/${second?.id}`))).status, 404);
  });

  it('fills in the assessment of other units where it is still empty', async () => {
    const id = await desk.newDraft();
    const unit = { unitName: 'Een', outcomes: 'a', creditsAtWorkplace: '5' };
    await desk.fill(step(id, 'outcomes/nieuw'), unit);
    await desk.fill(step(id, 'outcomes/nieuw'), {
      ...unit,
      unitName: 'Twee',
      assessedHow: 'portfolio',
      assessedBy: 'examinator',
      alsoOthers: 'yes',
    });
    assert.equal(formOf(await desk.staff.get(step(id, 'outcomes/1')), step(id, 'outcomes/1')).assessedHow, 'portfolio');
  });

  it('wants a reason when two parties share an address, and notes who entered it', async () => {
    const id = await desk.newDraft();
    const shared = { party: 'learning_company', name: 'P. van Dam', email: 'NOOR@student.vechtstroom.example' };
    const refused = await desk.fill(step(id, 'signers/nieuw'), shared);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Noor El Amrani \(student\) ook/);
    assert.match(refused.text, /Waarom gebruiken twee partijen dit adres\?/);
    const saved = await desk.fill(step(id, 'signers/nieuw'), { ...shared, sharedAddressReason: 'Eén mailbox thuis.' });
    assert.equal(saved.status, 303);
    const signer = (await desk.signersOf(id)).find(({ name }) => name === 'P. van Dam');
    assert.equal(signer?.sharedEmailReason, 'Eén mailbox thuis.');
    const addresses = await desk.product.deps.db.inInstitution(desk.world.institutionId, (tx) =>
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
    const id = await desk.newDraft();
    assert.deepEqual(
      (await desk.signersOf(id)).map(({ functionTitle }) => functionTitle),
      ['opleidingsmanager', 'directeur', ''],
    );
    const signer = (await desk.signersOf(id))[1];
    await desk.fill(step(id, `signers/${signer?.id}`), { functionTitle: 'eigenaar' });
    assert.equal((await desk.signersOf(id))[1]?.functionTitle, 'eigenaar');
  });
});

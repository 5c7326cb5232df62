import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { concludeAgreement, sign } from '../../../../tests/support/agreement-desk.ts';
import { createConcludedWorld } from '../../../../tests/support/concluded-world.ts';
import { expectWholeChains } from '../../../../tests/support/expect-whole-chains.ts';
import type { Browser, Page } from '../../../../tests/support/http-browser.ts';
import type { TestProduct } from '../../../../tests/support/product.ts';
import { addressOf, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { type Fields, formOf, step } from '../../../../tests/support/wizard-desk.ts';
import { takeEffect } from './take-effect.ts';

describe('changing an agreement', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let agreementId: string;
  before(async () => {
    ({ product, world, agreementId, staff } = await createConcludedWorld('2028-09-04T09:00:00Z'));
  });
  after(() => product.close());

  const fill = async (path: string, fields: Fields): Promise<Page> => {
    const page = await staff.get(path);
    assert.equal(page.status, 200, `${path}: ${page.text}`);
    return staff.submit(path, { ...formOf(page, path), ...fields });
  };
  const start = async (from: string, reason = 'Er verandert iets') => {
    const path = `/overeenkomsten/${agreementId}/wijzigen`;
    const page = await staff.submit(path, { from, reason });
    const id = /^\/overeenkomsten\/([0-9a-f-]{36})\/nakijken$/.exec(page.location ?? '')?.[1];
    assert.ok(id, page.text);
    return id;
  };
  const send = async (id: string) => {
    await product.drain();
    product.sent.length = 0;
    const page = await staff.post(`/overeenkomsten/${id}/versturen`);
    await product.drain();
    return page;
  };
  const row = (id: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );

  it('makes known another coach, of whom the parties are told and whom nobody signs for', async () => {
    const id = await start('2028-10-01', 'R. Hofman heeft een andere baan');
    const first = await staff.get(`/overeenkomsten/${id}/nakijken`);
    assert.match(first.text, /Nog niets\. Kies hieronder/);
    assert.doesNotMatch(first.text, /Leg vast|Verstuur/);
    const checked = await fill(step(id, 'coaching'), { workplaceCoachName: 'A. Smit' });
    assert.match(checked.location ?? '', /nakijken$/);
    const page = await staff.get(`/overeenkomsten/${id}/nakijken`);
    assert.match(page.text, /Praktijkbegeleider R\. Hofman, hoofd engineering A\. Smit, hoofd engineering/);
    assert.match(page.text, /Niemand: dit is een mededeling/);
    assert.match((await send(id)).text, /-A1 mededeling Vastgelegd als mededeling/);
    const mails = product.sent.filter((mail) => mail.subject.includes('iets gewijzigd'));
    assert.deepEqual(
      mails.map((mail) => mail.to.address).sort(),
      [addressOf('institution'), addressOf('learning_company'), addressOf('student')].sort(),
    );
    assert.match(mails[0]?.text ?? '', /Praktijkbegeleider: A\. Smit, hoofd engineering \(was: R\. Hofman/);
    const overview = await staff.get(`/overeenkomsten/${agreementId}`);
    assert.match(overview.text, /-A1 mededeling/);
    assert.match(overview.text, /1 september 2027 – 30 september 2028 Praktijkbegeleider: R\. Hofman/);
    assert.match(overview.text, /1 oktober 2028 – 31 augustus 2029 Praktijkbegeleider: A\. Smit/);
    const on = (day: string) => staff.get(`/overeenkomsten/${agreementId}/geldend?op=${day}`);
    assert.match((await on('2028-09-30')).text, /Praktijkbegeleider R\. Hofman/);
    assert.match((await on('2028-10-01')).text, /Praktijkbegeleider A\. Smit/);
    assert.match((await on('2031-01-01')).text, /Op die dag geldt er niets/);
  });

  it('lets only those sign whom it concerns, and lets lists follow', async () => {
    const id = await start('2028-11-01');
    await fill(step(id, 'duration'), { end: '2029-12-31' });
    assert.match((await send(id)).text, /Verstuurd/);
    const asked = product.sent.filter((mail) => mail.text.includes('/taak/')).map((mail) => mail.to.address);
    assert.equal(asked.length, 3);
    for (const party of ['student', 'institution'] as const) assert.equal((await sign(product, party)).status, 200);
    assert.equal((await row(agreementId)).endDate, '2029-08-31');
    assert.match((await sign(product, 'learning_company')).text, /rond/);
    assert.equal((await row(agreementId)).endDate, '2029-12-31');
    const list = await staff.get('/overeenkomsten');
    assert.doesNotMatch(list.text, /-A1|-A2/);
  });

  it('stops the second of two that change the same, until it is looked at again', async () => {
    const first = await start('2028-12-01');
    const second = await start('2029-01-01');
    await fill(step(first, 'coaching_how'), { hoursPerWeek: '3' });
    await fill(step(second, 'coaching_how'), { hoursPerWeek: '4', threeWayTalksPerYear: '5' });
    assert.match((await send(second)).text, /Verstuurd/);
    await sign(product, 'student');
    assert.match((await send(first)).text, /Verstuurd/);
    for (const party of ['student', 'institution', 'learning_company'] as const) await sign(product, party);
    assert.equal((await row(first)).state, 'concluded');
    const page = await staff.get(`/overeenkomsten/${second}`);
    assert.match(page.text, /Dit addendum is ingehaald/);
  });

  it('keeps to days of the agreement, and keeps what was typed', async () => {
    const path = `/overeenkomsten/${agreementId}/wijzigen`;
    const cases: [from: string, words: RegExp][] = [
      ['2027-08-31', /ligt voor de eerste dag/],
      ['2031-01-01', /ligt na de laatste dag/],
      ['', /Vul/],
      ['2028-02-30', /datum/],
    ];
    for (const [from, words] of cases) {
      const page = await staff.submit(path, { from, reason: 'Een reden om te bewaren' });
      assert.equal(page.status, 422);
      assert.match(page.text, words);
      assert.match(page.html, /Een reden om te bewaren/);
    }
    const id = await start('2028-11-15');
    await fill(step(id, 'duration'), { end: '2028-11-01' });
    assert.match((await staff.get(`/overeenkomsten/${id}/nakijken`)).text, /nieuwe laatste dag ligt voor de dag/);
    assert.match((await send(id)).text, /nieuwe laatste dag ligt voor de dag/);
    assert.equal((await row(id)).state, 'draft');
    await fill(`/overeenkomsten/${id}/vanaf-wanneer`, { from: '2028-10-15' });
    assert.doesNotMatch((await staff.get(`/overeenkomsten/${id}/nakijken`)).text, /nieuwe laatste dag ligt/);
    await staff.submit(`/overeenkomsten/${id}/intrekken`, { reason: 'Toch niet' });
    assert.equal((await row(id)).state, 'withdrawn');
  });

  it('is told by who overtook it, and goes on from what holds now', async () => {
    const id = await start('2029-02-01');
    await fill(step(id, 'coaching_how'), { hoursPerWeek: '6' });
    const other = await start('2029-02-01');
    await fill(step(other, 'coaching'), { workplaceCoachName: 'C. Kok' });
    assert.match((await send(other)).text, /Vastgelegd/);
    // Another part: the draft takes it over by itself.
    const page = await staff.get(`/overeenkomsten/${id}/nakijken`);
    assert.doesNotMatch(page.text, /C\. Kok/);
    assert.doesNotMatch(page.text, /Intussen is iets anders/);
    const same = await start('2029-02-01');
    await fill(step(same, 'coaching'), { workplaceCoachName: 'D. Dik' });
    const third = await start('2029-01-15');
    await fill(step(third, 'coaching'), { workplaceCoachName: 'E. Evers' });
    assert.match(
      (await staff.get(`/overeenkomsten/${third}/nakijken`)).text,
      /vanaf 1 februari 2029 geldt wat al is afgesproken/,
    );
    assert.match((await send(third)).text, /Vastgelegd/);
    // On its own day nothing else came to hold.
    assert.doesNotMatch((await staff.get(`/overeenkomsten/${same}/nakijken`)).text, /Intussen is iets anders/);
    const again = await start('2029-02-01');
    await fill(step(again, 'coaching'), { workplaceCoachName: 'F. Fok' });
    assert.match((await send(again)).text, /Vastgelegd/);
    const conflict = await staff.get(`/overeenkomsten/${same}/nakijken`);
    assert.match(conflict.text, /Praktijkbegeleider is nu: F\. Fok/);
    assert.match((await send(same)).text, /Intussen is over hetzelfde iets anders afgesproken/);
    assert.match((await staff.post(`/overeenkomsten/${same}/uitgaan-van-nu`)).text, /F\. Fok[^.]*D\. Dik/);
    assert.match((await send(same)).text, /Vastgelegd/);
  });

  it('hands over a coach in one go, from a day', async () => {
    const second = await concludeAgreement(product, world);
    const search = await staff.get('/begeleiders/overdragen?zoek=R.%20Hofman');
    assert.match(search.text, /R\. Hofman ?, praktijkbegeleider in 2 overeenkomsten/);
    const path = '/begeleiders/overdragen?rol=workplace_coach&wie=R.%20Hofman';
    const empty = await staff.submit(path, { from: '2028-09-10', to: 'Z. Zwart', jobTitle: '', reason: 'weg' });
    assert.equal(empty.status, 422);
    const fields = { to: 'Z. Zwart', jobTitle: 'voorman', from: '2028-09-10', reason: 'Pensioen' };
    const none = await staff.submit(path, fields);
    assert.match(none.text, /Kies ten minste één/);
    const done = await staff.post(path, { ...fields, agreements: [second, agreementId] });
    assert.match(done.text, /2 overeenkomsten zijn overgedragen aan Z\. Zwart/);
    assert.match(
      (await staff.get(`/overeenkomsten/${second}`)).text,
      /10 september 2028 – 31 augustus 2029 Praktijkbegeleider: Z\. Zwart/,
    );
    // Until the day on which somebody else was to take over anyhow.
    assert.match(
      (await staff.get(`/overeenkomsten/${agreementId}`)).text,
      /10 september 2028 – 30 september 2028 Praktijkbegeleider: Z\. Zwart/,
    );
    await expectWholeChains(product.deps.db);
  });

  it('takes another company on its day, in the columns that lists read', async () => {
    const otherId = product.deps.newId();
    await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .insertInto('company')
        .values({
          institutionId: world.institutionId,
          id: otherId,
          name: 'Salland B.V.',
          kvkNumber: '87654321',
          createdAt: product.clock.now(),
        })
        .execute(),
    );
    const id = await start('2029-03-01', 'Het bedrijf stopt');
    await staff.submit(`/overeenkomsten/${id}/bedrijf`, { company: otherId });
    const organisation = { address: 'Kade 1, Raalte', representedByName: 'J. Vos', representedByJobTitle: 'eigenaar' };
    await fill(step(id, 'learning_company'), organisation);
    await fill(step(id, 'workplace'), { location: 'Kade 1', jobTitle: 'technicus' });
    await fill(step(id, 'coaching'), { workplaceCoachName: 'K. Vos', workplaceCoachJobTitle: 'chef' });
    const signers = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('signer').select(['id', 'party']).where('agreementId', '=', id).execute(),
    );
    const signer = signers.find(({ party }) => party === 'learning_company')?.id ?? '';
    await fill(`${step(id, 'signers')}/${signer}`, { name: 'J. Vos', email: addressOf('employer') });
    assert.match(
      (await staff.get(`/overeenkomsten/${id}/nakijken`)).text,
      /Leerbedrijf Van Dam Techniek B\.V\..* Salland B\.V\./,
    );
    assert.match((await send(id)).text, /Verstuurd/);
    for (const party of ['student', 'institution', 'employer'] as const)
      assert.equal((await sign(product, party)).status, 200);
    assert.equal((await row(id)).state, 'concluded');
    assert.equal((await row(agreementId)).companyId, world.companyId);
    product.clock.set('2029-03-01T01:00:00Z');
    await takeEffect(product.deps);
    assert.equal((await row(agreementId)).companyId, otherId);
    assert.equal((await row(agreementId)).companyName, 'Salland B.V.');
    await takeEffect(product.deps);
    staff = await product.browserAs('placement_office');
    assert.match((await staff.get(`/overeenkomsten/${agreementId}`)).text, /Noor El Amrani bij Salland B\.V\./);
  });

  it('takes a second company beside the first, who signs too', async () => {
    const id = await start('2029-04-01', 'Er komt een leerbedrijf bij');
    await fill(`${step(id, 'other_parties')}/second_company`, {
      name: 'Tweede B.V.',
      kvkNumber: '11223344',
      address: 'Weg 1, Ommen',
      representedByName: 'T. Twee',
      representedByJobTitle: 'directeur',
      location: 'Weg 1',
      jobTitle: 'monteur',
      workplaceCoachName: 'W. Weg',
      workplaceCoachJobTitle: 'chef',
      daysPerWeek: '1',
    });
    const page = await staff.get(`/overeenkomsten/${id}/nakijken`);
    assert.match(page.text, /Tweede leerbedrijf niets Tweede B\.V\./);
    assert.match(page.text, /e-mailadres in van wie voor het tweede leerbedrijf ondertekent/);
    const signers = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('signer').select(['id', 'party']).where('agreementId', '=', id).execute(),
    );
    const signer = signers.find(({ party }) => party === 'second_company')?.id ?? '';
    await fill(`${step(id, 'signers')}/${signer}`, { email: addressOf('second_company') });
    assert.match((await send(id)).text, /Verstuurd/);
    for (const party of ['student', 'institution', 'employer', 'second_company'] as const)
      assert.equal((await sign(product, party)).status, 200, party);
    assert.equal((await row(id)).state, 'concluded');
    const held = await staff.get(`/overeenkomsten/${agreementId}/geldend?op=2029-04-01`);
    assert.match(held.text, /het tweede leerbedrijf: Tweede B\.V\./);
    assert.match((await staff.get(`/overeenkomsten/${agreementId}`)).text, /tweede leerbedrijf: W\. Weg/);
  });

  it('ends for who is a party by then, and not for the company that it was taken away from', async () => {
    await product.drain();
    product.sent.length = 0;
    const end = { kind: 'mutual', reason: 'Klaar', lastDay: '2029-06-30' };
    await staff.post(`/overeenkomsten/${agreementId}/beeindigen`, end);
    assert.equal((await row(agreementId)).state, 'ended');
    await product.drain();
    const told = product.sent.filter(({ subject }) => subject === 'De overeenkomst eindigt');
    assert.deepEqual(
      told.map(({ to }) => to.address).sort(),
      (['institution', 'employer', 'second_company', 'student'] as const).map(addressOf).sort(),
    );
    assert.match(told[0]?.text ?? '', /De laatste dag is 30 juni 2029/);
    const coaches = await product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('agreementRole').select('validUntil').where('agreementId', '=', agreementId).execute(),
    );
    assert.equal(
      coaches
        .map(({ validUntil }) => validUntil)
        .sort()
        .at(-1),
      '2029-06-30',
      'nobody coaches after the end',
    );
  });

  it('that ended takes no other company on a day after its end', async () => {
    const later = await product.deps.db.inInstitution(world.institutionId, async (tx) => {
      await tx.updateTable('agreement').set({ companyId: world.companyId }).where('id', '=', agreementId).execute();
      return tx
        .updateTable('agreement')
        .set({ effectiveFrom: '2029-08-01', takenEffectAt: null })
        .where('amendsId', '=', agreementId)
        .where('companyId', '!=', world.companyId)
        .where('state', '=', 'concluded')
        .returning('id')
        .execute();
    });
    assert.ok(later.length > 0);
    product.clock.set('2029-08-02T01:00:00Z');
    await takeEffect(product.deps);
    assert.equal((await row(agreementId)).companyId, world.companyId);
    for (const { id } of later) assert.ok((await row(id)).takenEffectAt, 'and is not looked at every night');
    staff = await product.browserAs('placement_office');
    assert.match((await staff.get(`/overeenkomsten/${agreementId}`)).text, /Noor El Amrani bij Van Dam Techniek/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { concludeAgreement } from '../../../../tests/support/agreement-desk.ts';
import { expectWholeChains } from '../../../../tests/support/expect-whole-chains.ts';
import type { Browser } from '../../../../tests/support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../../../../tests/support/product.ts';
import { addressOf, createSmallWorld, type SmallWorld } from '../../../../tests/support/small-world.ts';
import { paths } from '../../../paths.ts';
import { selectAgreementNames } from '../agreement-api-store.ts';
import { agreementOf } from '../agreement-json.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { endByDate } from './end-by-date.ts';

/** Every path that changes one agreement, filled in for this one. */
function changingPaths(agreementId: string, signerId: string): string[] {
  return Object.entries(paths)
    .filter(
      ([name, { pattern, access }]) =>
        access === 'agreement.edit' && pattern.includes(':agreementId') && name !== 'settlementItem',
    )
    .map(([, { pattern }]) => pattern)
    .map((pattern) =>
      pattern
        .replace(':agreementId', agreementId)
        .replace(':signerId', signerId)
        .replace(':step', 'duration')
        .replace(':row', '0'),
    );
}

describe('ending an agreement', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let staff: Browser;
  let first: string;
  before(async () => {
    product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
    world = await createSmallWorld(product.deps);
    first = await concludeAgreement(product, world);
    product.clock.set('2028-03-01T09:00:00Z');
    staff = await product.browserAs('placement_office');
  });
  after(() => product.close());

  const row = (id: string) =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );

  it('is of a company that takes part since the last signature', async () => {
    const page = await staff.get(`/bedrijven/${world.companyId}/verloop`);
    assert.match(page.text, /Van onbekend naar actief 3 juni 2027 · vanzelf, door een getekende overeenkomst/);
  });

  it('refuses what does not fit, and keeps what was typed', async () => {
    const path = `/overeenkomsten/${first}/beeindigen`;
    const whole = { kind: 'mutual', lastDay: '2028-03-31', reason: 'Een reden om te bewaren' };
    const cases: [fields: Record<string, string>, words: RegExp][] = [
      [{ lastDay: '2027-08-31' }, /ligt voor de eerste dag/],
      [{ lastDay: '2029-09-01' }, /ligt na de afgesproken einddatum/],
      [{ kind: 'switch' }, /Kies waar de student naartoe gaat/],
      [{ kind: 'bankruptcy', party: 'student' }, /Kies het bedrijf dat failliet is/],
      [{ kind: 'one_sided', party: 'student' }, /Kies de grond/],
      [{ kind: 'one_sided', party: 'student', ground: '0' }, /Volg eerst de procedure/],
      [{ kind: 'end_date' }, /Kies/],
    ];
    for (const [fields, words] of cases) {
      const page = await staff.post(path, { ...whole, ...fields });
      assert.equal(page.status, 422, JSON.stringify(fields));
      assert.match(page.text, words);
      assert.match(page.html, /Een reden om te bewaren/);
    }
    assert.match((await staff.post(path, { ...whole, reason: '' })).text, /Vul een reden in/);
    const bare = await staff.post(path, { ...whole, kind: 'one_sided', reason: '' });
    for (const words of [/Kies de grond/, /Volg eerst de procedure/, /Vul een reden in/])
      assert.match(bare.text, words, 'all at once');
    assert.equal((await row(first)).state, 'concluded');
  });

  it('keeps ground and procedure of the text, withdraws open addenda, tells the parties and lists what to settle', async () => {
    const started = await staff.submit(`/overeenkomsten/${first}/wijzigen`, {
      from: '2028-05-01',
      reason: 'Andere coach',
    });
    const addendum = /overeenkomsten\/([0-9a-f-]{36})\/nakijken/.exec(started.location ?? '')?.[1] ?? '';
    await product.drain();
    product.sent.length = 0;
    const fields = {
      kind: 'one_sided',
      party: 'student',
      ground: '0',
      procedureFollowed: 'yes',
      lastDay: '2028-03-31',
      reason: 'Verhuisd',
    };
    const page = await staff.post(`/overeenkomsten/${first}/beeindigen`, fields);
    assert.match(page.text, /De overeenkomst is beëindigd/);
    const { state, endedOn, ending } = await row(first);
    assert.deepEqual([state, endedOn], ['ended', '2028-03-31']);
    const { ground, procedure, ...who } = ending as Record<string, string>;
    assert.deepEqual(who, { kind: 'one_sided', by: 'student' });
    assert.ok(ground && procedure);
    assert.equal((await row(addendum)).state, 'withdrawn');
    const inJson = await product.deps.db.inInstitution(world.institutionId, async (tx) => {
      const stored = await selectOptionalAgreement(tx, first);
      assert.ok(stored);
      return agreementOf(stored, await selectAgreementNames(tx, first), []);
    });
    assert.deepEqual(inJson.ending, { kind: 'one_sided', lastDay: '2028-03-31' });
    assert.ok(![ground, 'Verhuisd'].some((words) => JSON.stringify(inJson).includes(words)), 'no reason in JSON');
    await product.drain();
    const told = product.sent.filter((mail) => mail.subject === 'De overeenkomst eindigt');
    assert.deepEqual(
      told.map((mail) => mail.to.address).sort(),
      [addressOf('institution'), addressOf('learning_company'), addressOf('student')].sort(),
    );
    assert.match(told[0]?.text ?? '', /Gestopt door: student.*Verhuisd/s);
    const shown = (await staff.get(`/overeenkomsten/${first}`)).text;
    assert.match(shown, /de laatste dag is 31 maart 2028[\s\S]*Nog 6 te gaan/, 'that day is still to come');
    for (const verb of ['terugnemen', 'intrekken'])
      assert.doesNotMatch((await staff.get(`/overeenkomsten/${first}/${verb}`)).text, /vervallen|gaat dan niet door/);
    // The last day as it came to be counts in the list, not the one that was agreed.
    const before = async (day: string) => (await staff.get(`/overeenkomsten?eindigt-voor=${day}`)).html.includes(first);
    assert.deepEqual([await before('2028-03-31'), await before('2028-04-01')], [false, true]);
  });

  it('lets staff tick off what is settled, also afterwards, with who and when', async () => {
    const page = await staff.get(`/overeenkomsten/${first}`);
    const path = /action="(\/overeenkomsten\/[^"]+\/afwikkeling\/[0-9a-f-]{36})"/.exec(page.html)?.[1] ?? '';
    product.clock.set('2028-06-01T09:00:00Z');
    staff = await product.browserAs('placement_office');
    assert.match((await staff.post(path, { settled: 'yes' })).text, /Nog 5 te gaan\..*Afgevinkt door/s);
    assert.match((await staff.post(path, { settled: 'yes' })).text, /Dit stond al zo/);
    assert.match((await staff.post(path, { settled: '' })).text, /Nog 6 te gaan/);
  });

  it('never changes again, whatever is posted to it', async () => {
    const all = () =>
      product.deps.db.inInstitution(world.institutionId, async (tx) => ({
        agreements: await tx.selectFrom('agreement').selectAll().orderBy('id').execute(),
        texts: await tx.selectFrom('agreementText').selectAll().orderBy('id').execute(),
        signers: await tx.selectFrom('signer').selectAll().orderBy('id').execute(),
        roles: await tx.selectFrom('agreementRole').selectAll().orderBy('id').execute(),
      }));
    const before = await all();
    const signerId = before.signers.find((signer) => signer.agreementId === first)?.id ?? '';
    const tried = changingPaths(first, signerId);
    assert.ok(tried.length > 15, String(tried.length));
    const everything = {
      ...{ kind: 'mutual', lastDay: '2028-02-01', reason: 'toch', from: '2028-02-01', name: 'X', email: 'x@x.example' },
      ...{ start: '2027-09-01', end: '2028-02-01', companyId: world.companyId, revision: '1', language: 'en' },
    };
    for (const path of tried) {
      const page = await staff.post(path, everything);
      assert.ok(page.status < 500, `${path}: ${page.status}`);
    }
    assert.deepEqual(await all(), before);
    assert.match((await staff.get(`/overeenkomsten/${first}`)).text, /Nog 6 te gaan/);
    assert.equal((await staff.get(`/overeenkomsten/${first}/tekst`)).status, 200);
  });

  it('comes by itself on the day after the last, once, also by two processes at the same moment', async () => {
    product.clock.set('2027-06-03T09:00:00Z');
    const second = await concludeAgreement(product, world);
    product.clock.set('2029-08-31T09:00:00Z');
    await endByDate(product.deps);
    assert.equal((await row(second)).state, 'concluded');
    product.clock.set('2029-09-01T00:30:00Z');
    product.sent.length = 0;
    await Promise.all([endByDate(product.deps), endByDate(product.deps)]);
    await product.drain();
    const { state, endedOn, ending } = await row(second);
    assert.deepEqual([state, endedOn, ending], ['ended', '2029-08-31', { kind: 'end_date' }]);
    assert.equal(product.sent.filter((mail) => mail.subject === 'De overeenkomst eindigt').length, 3);
    await expectWholeChains(product.deps.db);
  });

  it('keeps the list as the hogeschool sets it', async () => {
    const admin = await product.browserAs('admin');
    const uneven = await admin.post('/beheer/afwikkeling', { nl: 'Eén\nTwee', en: 'One' });
    assert.equal(uneven.status, 422);
    assert.match(uneven.text, /niet even lang/);
    assert.match((await admin.post('/beheer/afwikkeling', { nl: 'Eén\nTwee', en: 'One\nTwo' })).text, /Bewaard/);
    assert.match((await admin.get('/beheer/afwikkeling')).html, /Eén\nTwee/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { concludeAgreement } from '../../../tests/support/agreement-desk.ts';
import { asSuperuser } from '../../../tests/support/database.ts';
import { tablesHolding } from '../../../tests/support/database-grep.ts';
import { expectWholeChains } from '../../../tests/support/expect-whole-chains.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { requestLoginLink } from '../sign-in/index.ts';
import { deleteAgreement } from './erase-store.ts';
import { applyRetention } from './index.ts';

describe('retention', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let agreementId: string;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    agreementId = await concludeAgreement(product, world);
  });
  after(() => product.close());

  const night = (iso: string) => {
    product.clock.set(iso);
    return applyRetention(product.deps);
  };
  const ask = async (statement: string) => (await asSuperuser(product.superuserUrl, statement)).rows;
  /** As if the job had run every night until this one. */
  const wereRunUntil = (iso: string) =>
    ask(`with gone as (delete from retention_run where run_on <> '${iso.slice(0, 10)}')
      insert into retention_run select id, '${iso.slice(0, 10)}', 'applied', '{}', '${iso}' from institution
      on conflict (institution_id, run_on) do update set at = excluded.at, state = 'applied'`);
  const runs = () => ask('select run_on::text as day, state from retention_run order by run_on');
  const withdrawn = async (): Promise<string> => {
    const staff = await product.browserAs('placement_office');
    const id = await addDraft(product.deps, world);
    await product.drain();
    await staff.post(`/overeenkomsten/${id}/versturen`);
    await product.drain();
    const page = await staff.post(`/overeenkomsten/${id}/intrekken`, { reason: 'Gaat niet door.' });
    assert.match(page.text, /ngetrokken/);
    await product.drain();
    return id;
  };

  it('runs once a day, and leaves a line with what went', async () => {
    await night('2026-11-24T02:20:00Z');
    await night('2026-11-24T04:00:00Z');
    assert.deepEqual(await runs(), [{ day: '2026-11-24', state: 'applied' }]);
    const lines = await ask(
      `select d.after from audit_event e join audit_detail d on d.audit_event_id = e.id where action = 'retention.applied'`,
    );
    assert.equal(lines.length, 1);
    assert.deepEqual(lines[0]?.after.counts, {
      agreement: 0,
      withdrawn: 0,
      scan: 0,
      import: 0,
      mail: 0,
      code: 0,
      link: 0,
      log: 0,
      person: 0,
      request: 0,
    });
  });

  it('does nothing when the clock jumped, says so, and believes an admin', async () => {
    const before = await ask('select count(*)::int as n from mail');
    await night('2028-06-01T02:20:00Z');
    assert.deepEqual((await runs()).at(-1), { day: '2028-06-01', state: 'refused' });
    // Somebody works under the wrong clock; the job still does not believe it.
    await (await product.browserAs('admin')).post('/beheer/bewaartermijnen', settings({ mail: '11' }));
    await night('2028-06-02T02:20:00Z');
    assert.deepEqual((await runs()).at(-1), { day: '2028-06-02', state: 'refused' });
    assert.deepEqual(await ask('select count(*)::int as n from mail'), before);
    const admin = await product.browserAs('admin');
    assert.match((await admin.get('/mijn-taken')).text, /Er is vannacht niets gewist/);
    assert.match((await admin.get('/beheer/bewaartermijnen')).text, /klopt de klok\?.*Mails 9/);
    await admin.post('/beheer/bewaartermijnen/toepassen');
    await product.drain();
    assert.deepEqual((await runs()).at(-1), { day: '2028-06-02', state: 'applied' });
    assert.deepEqual(await ask(`select count(*)::int as n from mail where state <> 'waiting'`), [{ n: 0 }]);
    assert.doesNotMatch((await admin.get('/mijn-taken')).text, /Er is vannacht niets gewist/);
    await night('2028-06-20T02:20:00Z');
    assert.equal((await runs()).at(-1)?.state, 'applied');
  });

  const settings = (change: Record<string, string>) => ({
    agreement: '7',
    withdrawn: '12',
    person: '24',
    mail: '12',
    log: '7',
    link: '90',
    request: '24',
    scan: '60',
    import: '30',
    ...change,
  });

  it('lets the admin choose, within what may be', async () => {
    const admin = await product.browserAs('admin');
    const page = await admin.post('/beheer/bewaartermijnen', settings({ agreement: '4', log: '16' }));
    assert.equal(page.status, 422);
    assert.match(page.text, /van 5 tot en met 15/);
    assert.match(page.html, /name="agreement"[^>]*value="4"/);
    assert.match((await admin.post('/beheer/bewaartermijnen', settings({ agreement: '9' }))).text, /zijn bewaard/);
    assert.match((await product.browser().get('/privacy/vechtstroom')).text, /9 jaar na de laatste dag/);
    assert.match((await admin.post('/beheer/bewaartermijnen', settings({ agreement: '9' }))).text, /niets gewijzigd/);
    assert.match((await admin.post('/beheer/bewaartermijnen', settings({}))).text, /zijn bewaard/);
  });

  it('removes withdrawn agreements whole, and leaves the signed one as it is', async () => {
    product.clock.set('2028-06-20T09:00:00Z');
    const id = await withdrawn();
    await wereRunUntil('2029-06-10T02:00:00Z');
    await night('2029-06-19T02:20:00Z');
    assert.equal((await ask(`select from agreement where id = '${id}'`)).length, 1);
    await night('2029-06-22T02:20:00Z');
    assert.equal((await ask(`select from agreement where id = '${id}'`)).length, 0);
    assert.equal((await ask(`select from signer where agreement_id = '${id}'`)).length, 0);
    assert.equal(
      (
        await ask(
          `select from agreement_document d join agreement_text t on t.id = d.agreement_text_id where t.agreement_id = '${agreementId}'`,
        )
      ).length,
      4,
    );
    const details = await ask(
      `select from audit_event e join audit_detail d on d.audit_event_id = e.id where subject_id = '${id}'`,
    );
    assert.equal(details.length, 0);
  });

  it('never lets the database remove an agreement that is in force, whoever asks', async () => {
    const { db } = product.deps;
    const tooEarly = await db.inInstitution(world.institutionId, (tx) =>
      deleteAgreement(tx, agreementId, '2029-08-31'),
    );
    assert.equal(tooEarly, false);
    const other = await createSmallWorld(product.deps, 'elders');
    const foreign = await db.inInstitution(other.institutionId, (tx) => deleteAgreement(tx, agreementId, '2099-01-01'));
    assert.equal(foreign, false);
  });

  it('forgets accounts, log-in links and sessions that nobody uses', async () => {
    await product.deps.db.asIdentity((tx) => requestLoginLink(tx, 'lang@geleden.example', 'nl', product.clock.now()));
    product.clock.set('2029-07-01T02:20:00Z');
    await applyRetention(product.deps);
    assert.deepEqual(await tablesHolding(product.superuserUrl, ['lang@geleden.example']), ['identity.login_link']);
    await wereRunUntil('2029-10-01T02:00:00Z');
    await night('2029-10-02T02:20:00Z');
    assert.deepEqual(await tablesHolding(product.superuserUrl, ['lang@geleden.example']), []);
    assert.deepEqual(await ask('select from identity.session'), []);
  });

  it('empties people who left, and nobody who is still needed', async () => {
    const { db, newId } = product.deps;
    const [contactId, personId] = [newId(), newId()];
    const { institutionId, companyId } = world;
    await db.inInstitution(institutionId, async (tx) => {
      const createdAt = new Date('2026-01-01T09:00:00Z');
      const kim = { name: 'Kim de Vertrokkene', email: 'kim@weg.example', phone: '06 99999999' };
      await tx
        .insertInto('person')
        .values({ institutionId, id: personId, createdAt, ...kim })
        .execute();
      const company = { institutionId, id: newId(), name: 'Leeg B.V.', createdAt };
      await tx.insertInto('company').values(company).execute();
      await tx
        .insertInto('contact')
        .values({ institutionId, id: contactId, companyId: company.id, personId, createdAt })
        .execute();
      const lia = { name: 'Lia Blijft', email: 'lia@blijft.example' };
      const liaId = newId();
      await tx
        .insertInto('person')
        .values({ institutionId, id: liaId, createdAt, ...lia })
        .execute();
      await tx
        .insertInto('contact')
        .values({ institutionId, id: newId(), companyId, personId: liaId, createdAt })
        .execute();
    });
    await night('2029-10-03T02:20:00Z');
    assert.deepEqual(
      await tablesHolding(product.superuserUrl, ['Kim de Vertrokkene', 'kim@weg.example', '06 99999999']),
      [],
    );
    assert.deepEqual(await ask(`select name from person where id = '${personId}'`), [{ name: 'Verwijderde persoon' }]);
    assert.equal(
      (await ask(`select from person where name in ('Lia Blijft', 'Ada Beheer', 'Petra Bureau', 'Noor El Amrani')`))
        .length,
      7,
    );
    await night('2029-10-04T02:20:00Z');
    const [{ after } = { after: null }] =
      await ask(`select d.after from audit_event e join audit_detail d on d.audit_event_id = e.id
      where action = 'retention.applied' and e.institution_id = '${institutionId}' order by e.number desc limit 1`);
    assert.equal(after.counts.person, 0, 'not again');
  });

  it('leaves every chain whole', async () => {
    await expectWholeChains(product.deps.db);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asSuperuser } from '../../../tests/support/database.ts';
import { tablesHolding } from '../../../tests/support/database-grep.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, addressOf, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { eraseSubject, planFor } from './erase-subject.ts';
import { selectHoldings } from './holdings-store.ts';
import { applyRetention } from './index.ts';
import { upsertRun } from './run-store.ts';
import { selectSubject } from './subject-store.ts';
import { type SweepName, selectDue } from './sweep-store.ts';

const system: AuditBy = { kind: 'system', id: null, name: 'Driehoek' };
const longAgo = new Date('2020-01-01T09:00:00Z');
const today = isoDate('2026-11-23');

describe('what an erasure or a sweep leaves alone', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let other: SmallWorld;
  let signedId: string;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    other = await createSmallWorld(product.deps, 'elders');
    signedId = await addDraft(product.deps, world);
    const staff = await product.browserAs('placement_office', world.slug);
    await product.drain();
    assert.match((await staff.post(`/overeenkomsten/${signedId}/versturen`)).text, /Verstuurd/);
    await product.drain();
  });
  after(() => product.close());

  const ask = async (statement: string) => (await asSuperuser(product.superuserUrl, statement)).rows;
  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const erase = (email: string) =>
    inside(async (tx) => {
      const erasing = { tx, institutionId: world.institutionId, by: system, now: product.clock.now(), today };
      return eraseSubject(erasing, await selectSubject(tx, email));
    });
  const due = (name: SweepName, cutoff = '2024-11-23') =>
    inside((tx) => selectDue(tx, name, cutoff, { after: null, limit: 200 }));
  const addPerson = async (email: string, createdAt = longAgo, at = world): Promise<string> => {
    const id = product.deps.newId();
    const { institutionId } = at;
    await product.deps.db.inInstitution(institutionId, (tx) =>
      tx
        .insertInto('person')
        .values({ institutionId, id, name: `Van ${email}`, email, createdAt })
        .execute(),
    );
    return id;
  };
  const addCoach = (personId: string, validUntil: string | null) =>
    inside(async (tx) => {
      const { institutionId } = world;
      const company = { institutionId, id: product.deps.newId(), name: 'Zonder B.V.', createdAt: longAgo };
      await tx.insertInto('company').values(company).execute();
      const workplace = { institutionId, id: product.deps.newId(), companyId: company.id, createdAt: longAgo };
      await tx
        .insertInto('workplace')
        .values({ ...workplace, location: 'Hal', functionTitle: '' })
        .execute();
      const coach = { institutionId, id: product.deps.newId(), workplaceId: workplace.id, personId };
      await tx
        .insertInto('workplaceCoach')
        .values({ ...coach, validFrom: '2020-01-01', validUntil })
        .execute();
    });
  const addRequest = async (email: string) => {
    const { institutionId } = world;
    const id = product.deps.newId();
    await inside((tx) =>
      tx
        .insertInto('privacyRequest')
        .values({
          institutionId,
          id,
          kind: 'other',
          email,
          wish: 'Vraag',
          language: 'nl',
          receivedAt: longAgo,
          dueOn: '2026-12-01',
        })
        .execute(),
    );
    return id;
  };

  it('keeps the withdrawn agreement of somebody else, which the person only signs', async () => {
    await ask(
      `update agreement set state = 'withdrawn', closed_at = now(), closing_reason = 'Test' where id = '${signedId}'`,
    );
    const outcome = await erase(addressOf('learning_company'));
    assert.equal(outcome.agreementsErased, 0);
    assert.equal(outcome.agreementsKept, 1);
    assert.equal((await ask(`select from agreement where id = '${signedId}'`)).length, 1);
    assert.ok((await ask(`select from signer where agreement_id = '${signedId}'`)).length >= 3);
    await ask(`update agreement set state = 'sent', closed_at = null, closing_reason = null where id = '${signedId}'`);
  });

  it('deletes nothing of somebody who is kept', async () => {
    const [student] = await ask(
      `select p.email, p.id from student s join person p on p.id = s.person_id where s.id = '${world.studentId}'`,
    );
    await ask(`update agreement set state = 'withdrawn', closed_at = now(), closing_reason = 'Test' where id = '${signedId}';
      update institution set contact_email = '${student?.email}' where id = '${world.institutionId}'`);
    const outcome = await erase(student?.email);
    assert.deepEqual([outcome.person, outcome.agreementsErased], ['kept', 0]);
    assert.equal((await ask(`select from agreement where id = '${signedId}'`)).length, 1);
    await ask(`update agreement set state = 'sent', closed_at = null, closing_reason = null where id = '${signedId}';
      update institution set contact_email = '' where id = '${world.institutionId}'`);
  });

  it('does not take a name that is part of another for the person', async () => {
    const personId = await addPerson('kort@naam.example');
    await ask(`update person set name = 'Dam' where id = '${personId}'`);
    await inside((tx) =>
      tx
        .insertInto('contact')
        .values({
          institutionId: world.institutionId,
          id: product.deps.newId(),
          companyId: world.companyId,
          personId,
          createdAt: longAgo,
        })
        .execute(),
    );
    assert.deepEqual((await inside((tx) => selectSubject(tx, 'kort@naam.example'))).agreementIds, []);
    await ask(`update person set name = 'I. van Dam' where id = '${personId}'`);
    assert.deepEqual((await inside((tx) => selectSubject(tx, 'kort@naam.example'))).agreementIds, [signedId]);
  });

  it('tells also who was only named as a signer, or was one until another took that place', async () => {
    await ask(`insert into delegation (institution_id, id, agreement_id, agreement_text_id, signer_id, from_name, name, email, asked_at, outcome, decided_at)
      select s.institution_id, gen_random_uuid(), a.id, a.current_text_id, s.id, s.name, 'Iris Genoemd', 'genoemd@elders.example', now(), 'declined', now()
      from signer s join agreement a on a.id = s.agreement_id where a.id = '${signedId}' limit 1`);
    await ask(`insert into signer_address (institution_id, id, signer_id, signer_name, email, set_by_name, at)
      select institution_id, gen_random_uuid(), id, 'Wie Eerst', 'eerst@elders.example', 'Petra', now()
      from signer where agreement_id = '${signedId}' limit 1`);
    const tables = async (email: string) =>
      (await inside(async (tx) => selectHoldings(tx, await selectSubject(tx, email)))).flatMap((one) =>
        one.tables.map(({ table, rows }) => [table, rows.length]),
      );
    assert.deepEqual(await tables('genoemd@elders.example'), [['delegation', 1]]);
    assert.deepEqual(await tables('eerst@elders.example'), [['signer_address', 1]]);
    assert.deepEqual(await tables('niemand@elders.example'), []);
  });

  it('erases who was only named as a signer, from the log as well', async () => {
    await inside((tx) =>
      recordAudit(tx, world.institutionId, system, product.clock.now(), {
        action: 'signer.delegation_declined',
        subjectKind: 'agreement',
        subjectId: signedId,
        after: { name: 'Iris Genoemd', email: 'genoemd@elders.example' },
      }),
    );
    const outcome = await erase('genoemd@elders.example');
    assert.equal(outcome.lines, 1);
    assert.deepEqual(await tablesHolding(product.superuserUrl, ['genoemd@elders.example', 'Iris Genoemd']), []);
  });

  it('waits for the answer to a request', async () => {
    const personId = await addPerson('vraagt@nog.example');
    assert.ok((await due('person')).includes(personId));
    const open = await addRequest('vraagt@nog.example');
    assert.ok(!(await due('person')).includes(personId));
    const answered = await addRequest('vraagt@nog.example');
    await ask(`update privacy_request set decision = 'granted', decided_at = now() where id = '${answered}'`);
    await erase('vraagt@nog.example');
    const requests = await ask(`select id, email, wish from privacy_request where id in ('${open}', '${answered}')`);
    assert.deepEqual(
      new Map(requests.map(({ id, email, wish }) => [id, [email, wish]])),
      new Map([
        [open, ['vraagt@nog.example', 'Vraag']],
        [answered, ['', '']],
      ]),
    );
  });

  it('keeps a coach who is appointed until further notice', async () => {
    const [still, over] = [await addPerson('coach@nu.example'), await addPerson('coach@toen.example')];
    await addCoach(still, null);
    await addCoach(over, '2022-01-01');
    const people = await due('person');
    assert.deepEqual([people.includes(still), people.includes(over)], [false, true]);
    const plan = async (email: string) =>
      (await inside(async (tx) => planFor(tx, await selectSubject(tx, email), today))).person;
    assert.deepEqual(await plan('coach@nu.example'), { verdict: 'keep', reason: 'coach', from: null });
    assert.deepEqual(await plan('coach@toen.example'), { verdict: 'anonymise' });
  });

  it('keeps the lines and codes of an agreement that stays', async () => {
    const [signer] = await ask(
      `select s.id, a.current_text_id as text from signer s join agreement a on a.id = s.agreement_id where a.id = '${signedId}' limit 1`,
    );
    await inside(async (tx) => {
      for (const [subjectKind, subjectId] of [
        ['agreement', signedId],
        ['signer', signer?.id],
        ['company', world.companyId],
      ] as const)
        await recordAudit(tx, world.institutionId, system, longAgo, {
          action: 'test.old',
          subjectKind,
          subjectId,
          after: {},
        });
    });
    const lines = await due('log');
    const kinds = await ask(`select subject_kind from audit_event where id = any('{${lines.join()}}')`);
    assert.deepEqual(
      kinds.map((line) => line.subject_kind),
      ['company'],
    );
    const codeId = product.deps.newId();
    await ask(`insert into signing_code (institution_id, id, signer_id, agreement_text_id, browser_hash, requested_at)
      values ('${world.institutionId}', '${codeId}', '${signer?.id}', '${signer?.text}', '\\x00', '2020-01-01')`);
    assert.deepEqual(await due('code'), []);
    await ask(
      `update agreement set state = 'withdrawn', closed_at = now(), closing_reason = 'Test' where id = '${signedId}'`,
    );
    assert.deepEqual(await due('code'), [codeId]);
    await ask(`update agreement set state = 'sent', closed_at = null, closing_reason = null where id = '${signedId}'`);
  });

  it('keeps the account while another hogeschool knows the address', async () => {
    const email = 'beide@hogescholen.example';
    await addPerson(email);
    const elsewhere = await addPerson(email, longAgo, other);
    await ask(`insert into identity.login_identity (id, email, proven_at) values (gen_random_uuid(), '${email}', now());
      insert into identity.login_link (id, email, language, requested_at) values (gen_random_uuid(), '${email}', 'nl', now());
      insert into identity.demo_mail (id, institution_id, recipient, subject, body, sent_at) values
        (gen_random_uuid(), '${world.institutionId}', '${email}', '', 'hier', now()),
        (gen_random_uuid(), '${other.institutionId}', '${email}', '', 'daar', now())`);
    const left = async () => [
      (await ask(`select from identity.login_identity where email = '${email}'`)).length,
      (await ask(`select from identity.login_link where email = '${email}'`)).length,
      ...(await ask('select body from identity.demo_mail')).map(({ body }) => body),
    ];
    assert.equal((await erase(email)).person, 'erased');
    assert.deepEqual(await left(), [1, 1, 'daar']);
    await ask(`update person set email = null where id = '${elsewhere}'`);
    await addPerson(email);
    await erase(email);
    assert.deepEqual(await left(), [0, 0, 'daar']);
  });

  it('finds what the log says of a person with a company, and leaves what it says of others', async () => {
    const email = 'regel@log.example';
    const personId = await addPerson(email);
    const note = (subjectKind: string, subjectId: string, after: object) =>
      inside((tx) =>
        recordAudit(tx, world.institutionId, system, longAgo, { action: 'test.line', subjectKind, subjectId, after }),
      );
    await note('person', personId, { n: 1 });
    await note('company', world.companyId, { n: 2, personId });
    await note('institution', world.institutionId, { n: 3, email });
    await note('company', world.companyId, { n: 4 });
    await erase(email);
    const left = await ask(
      `select d.after->'n' as n from audit_event e join audit_detail d on d.audit_event_id = e.id where action = 'test.line'`,
    );
    assert.deepEqual(
      left.map(({ n }) => n),
      [4],
    );
  });

  it('sweeps past those who are kept, and past an address of which one is new', async () => {
    // Twenty-five who are due by their own facts, but share an address with one who was added last month.
    const shared: string[] = [];
    for (let number = 0; number < 25; number += 1) {
      shared.push(await addPerson(`samen${number}@nieuw.example`));
      await addPerson(`samen${number}@nieuw.example`, new Date('2026-10-25T09:00:00Z'));
    }
    const last = await addPerson('achteraan@oud.example');
    await applyRetention(product.deps);
    const erased = await ask('select id from person where erased_at is not null');
    assert.ok(erased.some(({ id }) => id === last));
    assert.deepEqual(
      erased.filter(({ id }) => shared.includes(id)),
      [],
    );
  });

  it('goes on with the next hogeschool when one fails, and says so at the end', async () => {
    product.clock.advance(24 * 60);
    const [first] = await ask('select id from institution order by id');
    const failing = first?.id;
    await ask(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken here'; end $$;
      create trigger fail before insert or update on retention_run for each row when (new.institution_id = '${failing}') execute function fail()`);
    await assert.rejects(applyRetention(product.deps), /broken here/);
    const done = await ask(`select institution_id as id from retention_run where run_on = '2026-11-24'`);
    assert.equal(done.length, 1);
    await ask('drop trigger fail on retention_run');
    await applyRetention(product.deps);
    assert.equal((await ask(`select from retention_run where run_on = '2026-11-24'`)).length, 2);
  });

  it('forgets a refusal under a clock that was ahead', async () => {
    await inside(async (tx) => {
      const run = { counts: {}, state: 'refused' } as const;
      await upsertRun(tx, world.institutionId, { ...run, runOn: '2031-01-01', at: new Date('2031-01-01T02:20:00Z') });
    });
    product.clock.advance(24 * 60);
    await applyRetention(product.deps);
    const runs = await ask(
      `select run_on::text as day, state from retention_run where institution_id = '${world.institutionId}' order by at desc limit 1`,
    );
    assert.deepEqual(runs, [{ day: '2026-11-25', state: 'applied' }]);
  });
});

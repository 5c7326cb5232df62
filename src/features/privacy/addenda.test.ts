import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createConcludedWorld } from '../../../tests/support/concluded-world.ts';
import type { TestProduct } from '../../../tests/support/product.ts';
import type { SmallWorld } from '../../../tests/support/small-world.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { AuditBy } from '../../platform/audit/audit.ts';
import { json, type Tx } from '../../platform/db/db.ts';
import { eraseSubject, planFor } from './erase-subject.ts';
import { selectHoldings } from './holdings-store.ts';
import { selectSubjectOfPerson } from './subject-store.ts';

const system: AuditBy = { kind: 'system', id: null, name: 'Driehoek' };

describe('erasing a student of an agreement that was changed and ended early', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let agreementId: string;
  let addendumId: string;
  before(async () => {
    const concluded = await createConcludedWorld('2028-02-07T09:00:00Z');
    ({ product, world, agreementId } = concluded);
    const { staff } = concluded;
    const handover = { to: 'Z. Zwart', jobTitle: 'voorman', from: '2028-03-01', reason: 'Pensioen' };
    await staff.post('/begeleiders/overdragen?rol=workplace_coach&wie=R.%20Hofman', {
      ...handover,
      agreements: [agreementId],
    });
    const end = { kind: 'mutual', reason: 'Klaar', lastDay: '2028-06-30' };
    await staff.post(`/overeenkomsten/${agreementId}/beeindigen`, end);
    const addenda = await inside((tx) =>
      tx.selectFrom('agreement').select(['id', 'endDate', 'state']).where('amendsId', '=', agreementId).execute(),
    );
    assert.deepEqual(
      addenda.map(({ endDate, state }) => [endDate, state]),
      [['2029-08-31', 'concluded']],
    );
    addendumId = addenda[0]?.id ?? '';
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(world.institutionId, work);
  const selectStudent = async (tx: Tx) => {
    const { personId } = await tx
      .selectFrom('student')
      .select('personId')
      .where('id', '=', world.studentId)
      .executeTakeFirstOrThrow();
    return selectSubjectOfPerson(tx, personId);
  };
  const linesAbout = (id: string) =>
    inside((tx) =>
      tx
        .selectFrom('auditDetail as d')
        .innerJoin('auditEvent as e', 'e.id', 'd.auditEventId')
        .select('e.id')
        .where('e.subjectId', '=', id)
        .execute(),
    );

  it('keeps nobody for the last day that an addendum had', async () => {
    const plan = await inside(async (tx) => planFor(tx, await selectStudent(tx), isoDate('2028-09-01')));
    assert.deepEqual(plan.person, { verdict: 'anonymise' });
    assert.deepEqual(
      plan.agreements.map(({ agreement, fate }) => [agreement.id, fate]),
      [[agreementId, { verdict: 'keep', reason: 'agreement', from: '2035-06-30' }]],
    );
  });

  it('shows the student what was noted and answered, and erases it with the student', async () => {
    const [personId, workplaceId] = [product.deps.newId(), product.deps.newId()];
    const base = { institutionId: world.institutionId, createdAt: product.clock.now() };
    const of = { institutionId: world.institutionId, agreementId, personId };
    const count = (tx: Tx) =>
      Promise.all(
        (['coachingNote', 'coachFeedback', 'coach'] as const).map(
          async (table) => (await tx.selectFrom(table).select('personId').execute()).length,
        ),
      );
    const outcome = inside(async (tx) => {
      await tx
        .insertInto('person')
        .values({ ...base, id: personId, name: 'Coach' })
        .execute();
      const place = { ...base, id: workplaceId, companyId: world.companyId, location: 'x', functionTitle: 'x' };
      await tx.insertInto('workplace').values(place).execute();
      const term = {
        id: product.deps.newId(),
        workplaceId,
        personId,
        validFrom: '2027-01-01',
        validUntil: '2028-01-01',
      };
      await tx
        .insertInto('workplaceCoach')
        .values({ institutionId: world.institutionId, ...term })
        .execute();
      const note = {
        id: product.deps.newId(),
        kind: 'note',
        day: '2028-02-01',
        text: 'Rustig en duidelijk.',
        asCoach: true,
      };
      await tx
        .insertInto('coachingNote')
        .values({ ...of, ...note, createdAt: base.createdAt })
        .execute();
      const answers = json({ time: 4 });
      const question = { id: product.deps.newId(), year: 2028, statementsVersion: 1, answers };
      await tx
        .insertInto('coachFeedback')
        .values({ ...of, ...question })
        .execute();
      assert.deepEqual(await count(tx), [1, 1, 1]);
      const student = await selectStudent(tx);
      const own = JSON.stringify(await selectHoldings(tx, student));
      assert.ok(own.includes('Rustig en duidelijk.') && own.includes('"time":4'));
      const coach = await selectSubjectOfPerson(tx, personId);
      assert.doesNotMatch(JSON.stringify(await selectHoldings(tx, coach)), /"time":4/);
      const erasing = {
        tx,
        institutionId: world.institutionId,
        by: system,
        now: base.createdAt,
        today: isoDate('2028-09-01'),
      };
      assert.equal((await eraseSubject(erasing, student)).agreementsKept, 1);
      assert.deepEqual(await count(tx), [0, 0, 1]);
      await eraseSubject(erasing, coach);
      assert.deepEqual(await count(tx), [0, 0, 0]);
      throw new Error('undone, so that the next case finds the student');
    });
    await assert.rejects(outcome, /undone/);
  });

  it('takes the addenda and what the log says of them along', async () => {
    assert.ok((await linesAbout(addendumId)).length > 0);
    const today = isoDate('2035-09-01');
    const outcome = await inside(async (tx) =>
      eraseSubject(
        { tx, institutionId: world.institutionId, by: system, now: new Date('2035-09-01T09:00:00Z'), today },
        await selectStudent(tx),
      ),
    );
    assert.deepEqual([outcome.person, outcome.agreementsErased, outcome.agreementsKept], ['erased', 1, 0]);
    const left = await inside((tx) =>
      tx.selectFrom('agreement').select('id').where('id', 'in', [agreementId, addendumId]).execute(),
    );
    assert.deepEqual(left, []);
    assert.deepEqual(await linesAbout(addendumId), []);
  });
});

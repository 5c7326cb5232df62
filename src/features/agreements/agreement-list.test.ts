import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { addDraft, createSmallWorld, type SmallWorld } from '../../../tests/support/small-world.ts';

describe('the list of agreements', () => {
  let product: TestProduct;
  let world: SmallWorld;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
  });
  after(() => product.close());

  it('leaves out of its address what makes no sense', async () => {
    const staff = await product.browserAs('placement_office');
    const id = product.deps.newId();
    for (const query of [
      `na=-271821-04-20T00:00:00.000Z_${id}`,
      `na=%2B275760-09-13T00:00:00.000Z_${id}`,
      'na=0001-01-01T00:00:00.000Z_x',
      `na=0001-01-01T00:00:00.000Z_${id}`,
      'zoek=%00%25_%5C',
      'stand=x&wacht-op=y&mkb-route=z',
    ])
      assert.equal((await staff.get(`/overeenkomsten?${query}`)).status, 200, query);
  });

  it('names student and company as they are called now', async () => {
    const { deps } = product;
    const id = await addDraft(deps, world);
    const inInstitution = <T>(work: Parameters<typeof deps.db.inInstitution<T>>[1]) =>
      deps.db.inInstitution(world.institutionId, work);
    const names = () =>
      inInstitution((tx) =>
        tx
          .selectFrom('agreement')
          .select(['studentName', 'companyName'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
    const person = inInstitution((tx) =>
      tx
        .selectFrom('agreement as a')
        .innerJoin('student as s', 's.id', 'a.studentId')
        .innerJoin('person as p', 'p.id', 's.personId')
        .innerJoin('company as c', 'c.id', 'a.companyId')
        .select(['p.id', 'p.name as studentName', 'c.id as companyId', 'c.name as companyName'])
        .where('a.id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    const { id: personId, companyId, ...before } = await person;
    assert.deepEqual(await names(), before);
    const rename = (studentName: string, companyName: string) =>
      inInstitution(async (tx) => {
        await tx.updateTable('person').set({ name: studentName }).where('id', '=', personId).execute();
        await tx
          .updateTable('company')
          .set({ name: companyName })
          .where('id', '=', companyId ?? '')
          .execute();
      });
    await rename('Bo van Vliet', 'Vliet Techniek');
    assert.deepEqual(await names(), { studentName: 'Bo van Vliet', companyName: 'Vliet Techniek' });
    await rename(before.studentName, before.companyName ?? '');
    await inInstitution((tx) => tx.updateTable('agreement').set({ companyId: null }).where('id', '=', id).execute());
    assert.deepEqual(await names(), { studentName: before.studentName, companyName: null });
    await inInstitution((tx) => tx.updateTable('agreement').set({ companyId }).where('id', '=', id).execute());
    assert.deepEqual(await names(), before);
  });

  it('finds agreements by a rare and by a common name, of student and of company, and by their number', async () => {
    const { deps } = product;
    const id = await addDraft(deps, world);
    const staff = await product.browserAs('placement_office');
    const row = await deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('agreement as a')
        .innerJoin('student as s', 's.id', 'a.studentId')
        .innerJoin('person as p', 'p.id', 's.personId')
        .innerJoin('company as c', 'c.id', 'a.companyId')
        .select(['a.reference', 'p.name as student', 'c.name as company'])
        .where('a.id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    const found = async (text: string) =>
      (await staff.get(`/overeenkomsten?zoek=${encodeURIComponent(text)}`)).html.includes(`/overeenkomsten/${id}"`);
    const find = async () => {
      for (const text of [row.student.slice(1), row.company.slice(1), row.reference.slice(2)])
        assert.ok(await found(text), text);
      assert.ok(!(await found('Zzyzx')));
    };
    await find();
    const names = [row.student, row.company].flatMap((name) => Array.from({ length: 201 }, () => name));
    await deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .insertInto('person')
        .values(
          names.map((name) => ({
            institutionId: world.institutionId,
            id: deps.newId(),
            name,
            createdAt: product.clock.now(),
          })),
        )
        .execute(),
    );
    await find();
  });
});

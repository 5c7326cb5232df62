import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { fixedQuery } from './fixed-query.ts';

describe('a statement that is built once', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct();
  });
  after(() => product.close());

  it('gets the values of each call, also one that stands in it twice, beside constants of its own', async () => {
    let built = 0;
    const sum = fixedQuery<{ a: number; b: number }>()((_, { a, b }) => {
      built += 1;
      return sql<{ sum: number }>`select ${a}::int + ${b}::int + ${a}::int + ${1000}::int as sum`;
    });
    const ask = (a: number, b: number) => product.deps.db.asIdentity((tx) => sum(tx, { a, b }));
    assert.deepEqual(await ask(1, 20), [{ sum: 1022 }]);
    assert.deepEqual(await ask(3, 40), [{ sum: 1046 }]);
    assert.equal(built, 1);
  });

  it('is built by the query builder too, with names in camel case and null as a value', async () => {
    const linksTo = fixedQuery<{ email: string; usedAt: Date | null }>()((tx, { email, usedAt }) =>
      tx
        .selectFrom('identity.loginLink')
        .select(['email', 'mailState'])
        .where('email', '=', email)
        .where('usedAt', 'is not distinct from', usedAt),
    );
    const rows = await product.deps.db.asIdentity(async (tx) => {
      const [id, requestedAt] = [product.deps.newId(), product.clock.now()];
      const link = { id, email: 'sam@drempel.example', language: 'nl', requestedAt };
      await tx.insertInto('identity.loginLink').values(link).execute();
      return [
        await linksTo(tx, { email: 'sam@drempel.example', usedAt: null }),
        await linksTo(tx, { email: 'lot@drempel.example', usedAt: null }),
      ];
    });
    assert.deepEqual(rows, [[{ email: 'sam@drempel.example', mailState: 'waiting' }], []]);
  });
});

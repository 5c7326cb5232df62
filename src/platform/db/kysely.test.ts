import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import type { Tx } from './db.ts';

describe('statements of one transaction', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct();
  });
  after(() => product.close());
  const within = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.asIdentity(work);

  it('are answered in the order in which they were asked for', async () => {
    const order: number[] = [];
    await within((tx) =>
      Promise.all(
        [0.03, 0.02, 0.01].map(async (seconds, place) => {
          await sql`select pg_sleep(${seconds})`.execute(tx);
          order.push(place);
        }),
      ),
    );
    assert.deepEqual(order, [0, 1, 2]);
  });

  it('say why the first of them failed, also when another is waited for', async () => {
    await assert.rejects(
      within(async (tx) => {
        const failing = sql`select 1 / ${0}::int`.execute(tx);
        failing.catch(() => {});
        await sql`select 1`.execute(tx);
      }),
      { code: '22012' },
    );
    // The connection is as good as new.
    assert.deepEqual((await within((tx) => sql`select current_user as role`.execute(tx))).rows, [
      { role: 'driehoek_identity' },
    ]);
  });
});

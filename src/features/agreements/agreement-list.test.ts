import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';

describe('the list of agreements', () => {
  let product: TestProduct;
  before(async () => {
    product = await createTestProduct();
    await createSmallWorld(product.deps);
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
});

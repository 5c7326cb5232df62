import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestProduct, type TestProduct } from '../tests/support/product.ts';

describe('the example world', () => {
  let product: TestProduct;
  let seconds = 0;
  before(async () => {
    product = await createTestProduct();
    const start = performance.now();
    await product.fillDemo();
    seconds = (performance.now() - start) / 1000;
  });
  after(() => product.close());

  it('is made', () => {
    console.log('seconds', seconds);
    assert.ok(seconds > 0);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { selectNewestTime } from '../../src/platform/identity/newest-time.ts';
import { expectWholeChains } from '../support/expect-whole-chains.ts';
import type { Browser } from '../support/http-browser.ts';
import { createTestProduct, type TestProduct } from '../support/product.ts';
import { createSmallWorld, type SmallWorld } from '../support/small-world.ts';

const year = 365 * 24 * 60;

/** What happens when the clock of the machine is a year ahead for a while (docs/operations/clock.md). */
describe('a clock that jumps', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let office: Browser;
  before(async () => {
    product = await createTestProduct();
    world = await createSmallWorld(product.deps);
    office = await product.browserAs('placement_office');
  });
  after(() => product.close());

  const create = async (by: Browser) => {
    const form = { cohort: world.cohortId, student: world.studentId, language: 'nl', onPurpose: 'yes' };
    assert.equal((await by.submit('/overeenkomsten/nieuw', form)).status, 303);
  };
  const lines = () =>
    product.deps.db.inInstitution(world.institutionId, (tx) =>
      tx
        .selectFrom('auditEvent')
        .select(['number', 'at'])
        .where('action', '=', 'agreement.drafted')
        .orderBy('number')
        .execute(),
    );

  it('logs people out when it jumps ahead, and says so; logging in works', async () => {
    await create(office);
    product.clock.advance(year);
    assert.equal((await office.request('/mijn-taken')).location, '/inloggen');
    await create(await product.browserAs('placement_office'));
  });

  it('gives back what had not ended when it is put right again', async () => {
    product.clock.advance(-year);
    assert.equal((await office.request('/mijn-taken')).status, 200);
    await create(office);
  });

  it('leaves the numbers of the log and its seals whole; only the dates are wrong', async () => {
    const found = await lines();
    assert.deepEqual(
      found.map(({ at }) => at.getUTCFullYear()),
      [2026, 2027, 2026],
    );
    assert.deepEqual(
      found.map(({ number }) => number - (found[0]?.number ?? 0)),
      [0, 1, 2],
    );
    await expectWholeChains(product.deps.db);
  });

  it('runs the jobs that were given meanwhile', async () => {
    product.clock.advance(year);
    await office.submit('/inloggen', { email: `placement_office@${world.slug}.example` });
    product.clock.advance(-year);
    assert.equal(await product.drain(), 1);
  });

  it('can be seen at the next start: something happened after now', async () => {
    const newest = await product.deps.db.asIdentity(selectNewestTime);
    assert.equal(newest?.getUTCFullYear(), 2027);
  });
});

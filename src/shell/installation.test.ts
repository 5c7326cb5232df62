import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase } from '../../tests/support/database.ts';
import type { OpenDatabase } from '../platform/db/open-database.ts';
import { createInstallationState } from './installation.ts';

describe('what the installation is', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.close());
  const setUp = (isDemo: boolean) =>
    database.db.asIdentity((tx) =>
      tx.insertInto('identity.installation').values({ isDemo, createdAt: new Date() }).execute(),
    );

  it('is no demo any more when another process wiped it and set it up for real', async () => {
    const here = createInstallationState(database.db);
    assert.equal(await here.isDemo(true), null);
    await setUp(true);
    assert.equal(await here.isDemo(true), true);
    await database.wipe(new Date());
    assert.equal(await here.isDemo(), true, 'inside a transaction nothing is asked again');
    await setUp(false);
    assert.equal(await here.isDemo(true), false);
    assert.equal(await here.isDemo(), false);
  });
});

import assert from 'node:assert/strict';
import { AsyncResource } from 'node:async_hooks';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSmallWorld } from '../../../tests/support/small-world.ts';
import type { Tx } from '../../platform/db/db.ts';
import { touchToken } from './token-store.ts';

describe('that a token was used', () => {
  let product: TestProduct;
  let institutionId: string;
  let apiTokenId: string;
  before(async () => {
    product = await createTestProduct();
    institutionId = (await createSmallWorld(product.deps)).institutionId;
    apiTokenId = product.deps.newId();
    await inside(async (tx) => {
      const role = await tx.selectFrom('roleAssignment').select(['id', 'personId']).executeTakeFirstOrThrow();
      await tx
        .insertInto('apiToken')
        .values({
          ...{ institutionId, id: apiTokenId, name: 'SIS', tokenHash: Buffer.alloc(32), scopes: ['agreements:read'] },
          ...{ roleAssignmentId: role.id, createdBy: role.personId },
          ...{ createdAt: product.clock.now(), expiresOn: '2027-06-01' },
        })
        .execute();
    });
  });
  after(() => product.close());

  const inside = <T>(work: (tx: Tx) => Promise<T>) => product.deps.db.inInstitution(institutionId, work);

  it('is noted without holding up a request that comes at the same moment, or what that adds', async () => {
    const now = product.clock.now();
    const beside = AsyncResource.bind(() =>
      inside(async (tx) => {
        await sql`set local lock_timeout = '300ms'`.execute(tx);
        await touchToken(tx, apiTokenId, now);
        const row = { institutionId, apiTokenId, key: 'beside', requestHash: Buffer.alloc(32), createdAt: now };
        await tx.insertInto('apiRequest').values(row).execute();
      }),
    );
    await inside(async (tx) => {
      await touchToken(tx, apiTokenId, now);
      await beside();
    });
    const token = await inside((tx) => tx.selectFrom('apiToken').select('lastUsedAt').executeTakeFirstOrThrow());
    assert.deepEqual(token.lastUsedAt, now);
  });
});

import assert from 'node:assert/strict';
import { auditKeys } from '../../src/platform/audit/audit-keys.ts';
import { verifyAll } from '../../src/platform/audit/verify-all.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { testKey } from './database.ts';

/** Fails when a line of a log of this database is gone, changed or not sealed with the key of the tests. */
export async function expectWholeChains(db: Db): Promise<void> {
  for await (const { chain, faults } of verifyAll(db, auditKeys(testKey), new Map()))
    assert.deepEqual(faults, [], String(chain));
}

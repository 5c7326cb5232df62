import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { hasPostgres15, withPostgres15 } from '../../../scripts/postgres-15.mjs';
import { testKey } from '../../../tests/support/database.ts';
import { createEmptyDatabase, describeDatabase, type EmptyDatabase } from '../../../tests/support/empty-database.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { queues } from '../../job-handlers.ts';
import { auditKeys } from '../audit/audit-keys.ts';
import { verifyAll } from '../audit/verify-all.ts';
import { openDatabase } from '../db/open-database.ts';
import { backUp } from './backups.ts';
import { restoreBackup } from './restore-backup.ts';

const keys = auditKeys(testKey);

/** Opens a restored database as a start of the product does, and answers with the logs that are not whole. */
async function openAndVerify(ownerUrl: string): Promise<{ chains: number; broken: string[] }> {
  const opened = await openDatabase({ ownerUrl, webUrl: null, secretKey: testKey }, queues);
  try {
    const broken: string[] = [];
    let chains = 0;
    for await (const { chain, faults, rows } of verifyAll(opened.db, keys, new Map())) {
      assert.ok(rows > 0, chain);
      chains += 1;
      if (faults.length > 0) broken.push(`${chain}: ${JSON.stringify(faults)}`);
    }
    return { chains, broken };
  } finally {
    await opened.close();
  }
}

describe('a restored backup', () => {
  let product: TestProduct;
  let folder: string;
  let file: string;
  const made: EmptyDatabase[] = [];
  const emptyDatabase = async (server?: string) => {
    const database = await createEmptyDatabase(server);
    if (!server) made.push(database);
    return database;
  };
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    file = path.join(folder, 'whole.tar.gz');
    product = await createTestProduct();
    await product.fillDemo();
    const place = { ownerUrl: product.superuserUrl, keys, clock: product.clock, log: () => {} };
    await backUp(place, file);
  });
  after(async () => {
    await product.close();
    for (const database of made) await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is one file that only its owner can read, with its witness beside it', async () => {
    assert.deepEqual((await readdir(folder)).sort(), ['whole.tar.gz', 'whole.tar.gz.heads.json']);
    for (const name of await readdir(folder)) assert.equal((await stat(path.join(folder, name))).mode & 0o777, 0o600);
    const witness = JSON.parse(await readFile(`${file}.heads.json`, 'utf8'));
    assert.equal(witness.auditHeads.length, 3);
  });

  it('is equal to the original, row by row and in structure', async () => {
    const target = await emptyDatabase();
    const { rows, missingKeys } = await restoreBackup({ ownerUrl: target.ownerUrl, file }, queues, keys);
    assert.ok(rows > 1000);
    assert.deepEqual(missingKeys, []);
    assert.deepEqual(await openAndVerify(target.ownerUrl), { chains: 3, broken: [] });
    const [original, restored] = [
      await describeDatabase(product.superuserUrl),
      await describeDatabase(target.superuserUrl),
    ];
    // Written after the snapshot: the line that tells of the backup, and a head that counts it.
    for (const { rows } of [original, restored])
      for (const table of ['identity.installation_event', 'identity.installation_head']) delete rows[table];
    assert.ok(Object.keys(original.rows).length > 30);
    assert.deepEqual(restored, original);
  });

  it('moves from PostgreSQL 18 to 15 and back', {
    skip: hasPostgres15() ? false : 'PostgreSQL 15 is not installed',
  }, async () => {
    await withPostgres15(async (server: string) => {
      const fifteen = await emptyDatabase(server);
      await restoreBackup({ ownerUrl: fifteen.ownerUrl, file }, queues, keys);
      assert.deepEqual(await openAndVerify(fifteen.ownerUrl), { chains: 3, broken: [] });
      const again = path.join(folder, 'from-15.tar.gz');
      await backUp({ ownerUrl: fifteen.ownerUrl, keys, clock: product.clock, log: () => {} }, again);
      const back = await emptyDatabase();
      await restoreBackup({ ownerUrl: back.ownerUrl, file: again }, queues, keys);
      assert.deepEqual(await openAndVerify(back.ownerUrl), { chains: 3, broken: [] });
      const [there, here] = [await describeDatabase(fifteen.superuserUrl), await describeDatabase(back.superuserUrl)];
      for (const { rows } of [there, here])
        for (const table of ['identity.installation_event', 'identity.installation_head']) delete rows[table];
      assert.deepEqual(here, there);
    });
  });
});

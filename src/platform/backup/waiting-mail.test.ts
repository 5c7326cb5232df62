import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { asSuperuser, testKey } from '../../../tests/support/database.ts';
import { createEmptyDatabase } from '../../../tests/support/empty-database.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSentWorld } from '../../../tests/support/sent-world.ts';
import type { SmallWorld } from '../../../tests/support/small-world.ts';
import { queues } from '../../job-handlers.ts';
import { createProduct } from '../../product.ts';
import { auditKeys } from '../audit/audit-keys.ts';
import { openDatabase } from '../db/open-database.ts';
import type { MailMessage } from '../mail/mailer.ts';
import { queueWaitingMail } from '../mail/outbox.ts';
import { backUp } from './backups.ts';
import { restoreBackup } from './restore-backup.ts';

describe('what waited when the backup was made', () => {
  let product: TestProduct;
  let world: SmallWorld;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    product = await createTestProduct();
    world = await createSentWorld(product);
  });
  after(async () => {
    await product.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is done once after it was restored: mail is sent and PDFs are made', async () => {
    const keys = auditKeys(testKey);
    const file = path.join(folder, 'waiting.tar.gz');
    await backUp({ ownerUrl: product.superuserUrl, keys, clock: product.clock, log: () => {} }, file);
    const target = await createEmptyDatabase();
    const { jobs } = await restoreBackup({ ownerUrl: target.ownerUrl, file }, queues, keys);
    assert.ok(jobs >= 3, 'mails and a PDF wait');

    const database = await openDatabase({ ownerUrl: target.ownerUrl, webUrl: null, secretKey: testKey }, queues);
    const sent: MailMessage[] = [];
    const restored = createProduct({
      database,
      clock: product.clock,
      log: () => {},
      secretKey: testKey,
      publicUrl: 'http://localhost:3000',
      mailer: { send: async (message) => void sent.push(message), close: () => {} },
      trustedProxies: [],
      showSetupCode: () => {},
    });
    try {
      // As two starts with a mail server do.
      for (let start = 0; start < 2; start += 1)
        await restored.deps.db.inInstitution(world.institutionId, (tx) => queueWaitingMail(tx, restored.deps.jobs));
      assert.equal(await restored.deps.jobs.drain(restored.jobHandlers), jobs);
      const { rows } = await asSuperuser(target.superuserUrl, 'select id, state from mail');
      assert.ok(rows.length >= 2);
      assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(['accepted']));
      assert.deepEqual(sent.map(({ messageId }) => messageId).sort(), rows.map(({ id }) => `<${id}@localhost>`).sort());
      const { rows: documents } = await asSuperuser(target.superuserUrl, 'select from agreement_document');
      assert.equal(documents.length, 1);
    } finally {
      await restored.deps.jobs.stop();
      await database.close();
      await target.close();
    }
  });

  it('is not restored when a job in it is none, though all digests fit', async () => {
    const tar = gunzipSync(await readFile(path.join(folder, 'waiting.tar.gz')));
    const header = tar.indexOf('jobs/000001');
    const size = Number.parseInt(tar.toString('latin1', header + 124, header + 136), 8);
    const jobs = tar.subarray(header + 512, header + 512 + size);
    const digest = () => createHash('sha256').update(jobs).digest('hex');
    const before = digest();
    jobs.write('quiue', jobs.indexOf('queue'));
    tar.write(digest(), tar.indexOf(before));
    const file = path.join(folder, 'no-job.tar.gz');
    await writeFile(file, gzipSync(tar));
    const target = await createEmptyDatabase();
    const restoring = restoreBackup({ ownerUrl: target.ownerUrl, file }, queues, auditKeys(testKey));
    await assert.rejects(restoring, { name: 'BackupFault', code: 'damaged' });
    await target.close();
  });

  it('gets a new job when its own is gone', async () => {
    await asSuperuser(product.superuserUrl, "delete from pgboss.job where name = 'mail'");
    const { rows } = await asSuperuser(product.superuserUrl, "select from mail where state = 'waiting'");
    for (let start = 0; start < 2; start += 1)
      await product.deps.db.inInstitution(world.institutionId, (tx) => queueWaitingMail(tx, product.deps.jobs));
    const { rows: jobs } = await asSuperuser(product.superuserUrl, "select from pgboss.job where name = 'mail'");
    assert.equal(jobs.length, rows.length);
  });

  it('is left to another process that is giving it one, and not waited for', async () => {
    await asSuperuser(product.superuserUrl, "delete from pgboss.job where name = 'mail'");
    const giveOut = async () => {
      await product.deps.db.inInstitution(world.institutionId, (tx) => queueWaitingMail(tx, product.deps.jobs));
      const { rows } = await asSuperuser(product.superuserUrl, "select from pgboss.job where name = 'mail'");
      return rows.length;
    };
    const other = new pg.Client({ connectionString: product.superuserUrl });
    await other.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(7241037, hashtext($1))', [world.institutionId]);
    assert.equal(await giveOut(), 0);
    await other.end();
    const { rows: waiting } = await asSuperuser(product.superuserUrl, "select from mail where state = 'waiting'");
    assert.ok(waiting.length > 0);
    assert.equal(await giveOut(), waiting.length);
  });
});

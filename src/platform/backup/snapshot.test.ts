import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asSuperuser, testKey } from '../../../tests/support/database.ts';
import { createEmptyDatabase } from '../../../tests/support/empty-database.ts';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { queues } from '../../job-handlers.ts';
import { recordAudit } from '../audit/audit.ts';
import { auditKeys } from '../audit/audit-keys.ts';
import { verifyAll } from '../audit/verify-all.ts';
import { openDatabase } from '../db/open-database.ts';
import { backUp } from './backups.ts';
import { restoreBackup } from './restore-backup.ts';

const keys = auditKeys(testKey);

describe('a backup while others write', () => {
  let product: TestProduct;
  let institutionId: string;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    product = await createTestProduct();
    const admin = { name: 'Ada', email: 'ada@zuidwal.example' };
    institutionId = (await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin })).id;
    // Enough that reading takes longer than a few writes.
    await asSuperuser(
      product.superuserUrl,
      `insert into stored_file (institution_id, id, content_type, name, bytes, sha256, created_at)
       select '${institutionId}', gen_random_uuid(), 'text/plain', 'f', convert_to(repeat(md5(i::text), 2000), 'UTF8'), '', now()
       from generate_series(1, 300) i`,
    );
  });
  after(async () => {
    await product.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A change of two tables and the log at once. */
  const write = (number: number) =>
    product.deps.db.inInstitution(institutionId, async (tx) => {
      const [personId, companyId] = [product.deps.newId(), product.deps.newId()];
      const [name, createdAt] = [`Nummer ${number}`, product.clock.now()];
      await tx.insertInto('company').values({ institutionId, id: companyId, name, createdAt }).execute();
      await tx.insertInto('person').values({ institutionId, id: personId, name, createdAt }).execute();
      await recordAudit(tx, institutionId, { kind: 'system', id: null, name: 'Driehoek' }, createdAt, {
        action: 'test.written',
        subjectKind: 'person',
        subjectId: personId,
      });
    });

  it('has each write wholly or not at all, and logs that are whole', async () => {
    const file = path.join(folder, 'busy.tar.gz');
    let number = 0;
    let isDone = false;
    const writing = (async () => {
      while (!isDone) await write(++number);
    })();
    while (number < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    await backUp({ ownerUrl: product.superuserUrl, keys, clock: product.clock, log: () => {} }, file);
    const during = number;
    await write(++number);
    isDone = true;
    await writing;

    const target = await createEmptyDatabase();
    await restoreBackup({ ownerUrl: target.ownerUrl, file }, queues, keys);
    const numbers = async (query: string) =>
      (await asSuperuser(target.superuserUrl, query)).rows.map(({ value }) => value as string);
    const people = await numbers("select name as value from person where name like 'Nummer%' order by name");
    assert.deepEqual(
      await numbers("select name as value from company where name like 'Nummer%' order by name"),
      people,
    );
    assert.equal(
      (await numbers("select id::text as value from audit_event where action = 'test.written'")).length,
      people.length,
    );
    assert.ok(people.length >= 2 && people.length < during, `${people.length} of ${during}`);
    const opened = await openDatabase({ ownerUrl: target.ownerUrl, webUrl: null, secretKey: testKey }, queues);
    for await (const { faults } of verifyAll(opened.db, keys, new Map())) assert.deepEqual(faults, []);
    await opened.close();
    await target.close();
  });

  it('tells of itself in the log of the installation, by the digest of the file', async () => {
    const { rows } = await asSuperuser(
      product.superuserUrl,
      "select detail, actor_kind from identity.installation_event where action = 'backup.made'",
    );
    assert.equal(rows.length, 1);
    assert.deepEqual(Object.keys(rows[0]?.detail).sort(), ['bytes', 'sha256']);
    assert.match(rows[0]?.detail.sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual((await readdir(folder)).sort(), ['busy.tar.gz', 'busy.tar.gz.heads.json']);
  });
});

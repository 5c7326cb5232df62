import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { asSuperuser, testKey, testSecret } from '../../tests/support/database.ts';
import { createEmptyDatabase } from '../../tests/support/empty-database.ts';
import { addTestInstitution } from '../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../tests/support/product.ts';
import { runProduct } from '../../tests/support/product-process.ts';
import { auditKeys } from '../platform/audit/audit-keys.ts';
import { backUp } from '../platform/backup/index.ts';
import { discardEmbedded } from '../platform/db/embedded/index.ts';

describe('npm run backup and npm run restore', () => {
  let product: TestProduct;
  let folder: string;
  const settings = (more: Record<string, string>) => ({ SECRET_KEY: testSecret, PORT: '0', ...more });
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    // As root PostgreSQL runs under another account, which must be able to enter.
    await chmod(folder, 0o711);
    product = await createTestProduct();
    const admin = { name: 'Ada', email: 'ada@zuidwal.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
  });
  after(async () => {
    await product.close();
    for (const name of ['data', 'other']) await discardEmbedded(path.join(folder, name)).catch(() => {});
    await rm(folder, { recursive: true, force: true });
  });

  it('move a product from its own server to the embedded one and back, beside a running product', async () => {
    const first = path.join(folder, 'first.tar.gz');
    const made = await runProduct(['backup', first], settings({ DATABASE_URL: product.superuserUrl })).ended;
    assert.equal(made.code, 0, made.said);
    assert.match(
      made.written,
      /\d+ rows, [\d.]+ MB, SHA-256 [0-9a-f]{64}\nBeside it stands first\.tar\.gz\.heads\.json/,
    );

    const embedded = settings({ DATA_DIR: path.join(folder, 'data') });
    const restored = await runProduct(['restore', first], embedded).ended;
    assert.equal(restored.code, 0, restored.said);
    assert.match(
      restored.written,
      /Restored: \d+ rows as they were on .*\n.*audit:verify -- --witness .*first\.tar\.gz/,
    );

    const running = runProduct([], embedded);
    await running.listening;
    const refused = await runProduct(['restore', first], embedded).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.said, /draait al met de gegevensmap .*\n.*is already running with the data folder/);
    // Without a name it goes where the backups are, beside the product that holds the data folder.
    const beside = await runProduct(['backup'], embedded).ended;
    assert.equal(beside.code, 0, beside.said);
    const verified = await runProduct(['audit-verify', '--witness', first], embedded).ended;
    assert.equal(verified.code, 0, verified.written + verified.said);
    running.child.kill('SIGTERM');
    assert.equal((await running.ended).code, 0);
    const again = await runProduct(['restore', first], embedded).ended;
    assert.equal(again.code, 1);
    assert.match(again.said, /De database is niet leeg .*\nThe database is not empty/);

    const backups = path.join(folder, 'data', 'backups');
    const [second] = (await readdir(backups)).filter((name) => name.endsWith('-by-hand.tar.gz'));
    const target = await createEmptyDatabase();
    const external = settings({ DATABASE_URL: target.ownerUrl });
    const back = await runProduct(['restore', path.join(backups, second ?? '')], external).ended;
    assert.equal(back.code, 0, back.said);
    assert.doesNotMatch(back.written, /CAREFUL/);
    const { rows } = await asSuperuser(target.superuserUrl, 'select name from institution');
    assert.deepEqual(rows, [{ name: 'Hogeschool Zuidwal' }]);
    await target.close();
  });

  it('say in two languages what is wrong, with code 1', async () => {
    const file = path.join(folder, 'no-backup.tar.gz');
    await writeFile(file, 'no backup');
    const target = await createEmptyDatabase();
    const external = settings({ DATABASE_URL: target.ownerUrl });
    const { code, said } = await runProduct(['restore', file], external).ended;
    assert.equal(code, 1);
    assert.equal(said.split('\n').filter(Boolean).length, 2);
    assert.match(said, /is geen back-up van Driehoek.*\n.*is not a backup of Driehoek/);
    const none = await runProduct(['restore'], external).ended;
    assert.equal(none.code, 1);
    assert.match(none.said, /Say which backup must be restored/);
    const nowhere = await runProduct(['backup'], external).ended;
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.said, /npm run backup -- FILE, or set BACKUP_DIR/);
    await target.close();
  });

  it('leave no file that looks whole when a backup is killed', async () => {
    const slow = path.join(folder, 'slow');
    const institutionId = (await asSuperuser(product.superuserUrl, 'select id from institution')).rows[0]?.id;
    await asSuperuser(
      product.superuserUrl,
      `insert into stored_file (institution_id, id, content_type, name, bytes, sha256, created_at)
       select '${institutionId}', gen_random_uuid(), 'text/plain', 'f',
         (select string_agg(sha256(convert_to(i || ' ' || j, 'UTF8')), '') from generate_series(1, 1000) j), '', now()
       from generate_series(1, 100) i`,
    );
    const killed = runProduct(['backup'], settings({ DATABASE_URL: product.superuserUrl, BACKUP_DIR: slow }));
    const files = async () => await readdir(slow).catch(() => [] as string[]);
    while ((await files()).length === 0) await sleep(2);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const left = await files();
    assert.equal(left.length, 1);
    assert.match(left[0] ?? '', /\.tar\.gz\.[0-9a-f]{8}\.unfinished$/);
    const { rows } = await asSuperuser(
      product.superuserUrl,
      `select count(*)::int as sessions from pg_stat_activity where datname = current_database() and query like 'copy%' and state = 'active'`,
    );
    assert.ok((rows[0]?.sessions ?? 0) <= 1);
  });

  it('take back what was written when the disk is full', {
    skip: process.platform === 'linux' ? false : 'needs /dev/full',
  }, async () => {
    const place = { ownerUrl: product.superuserUrl, keys: auditKeys(testKey), clock: product.clock, log: () => {} };
    await assert.rejects(backUp(place, '/dev/full/backup.tar.gz'), { name: 'BackupFault' });
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('unfinished')),
      [],
    );
    assert.ok((await readFile(path.join(folder, 'first.tar.gz'))).length > 1000);
  });
});

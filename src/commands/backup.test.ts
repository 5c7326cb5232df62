import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { asSuperuser, testKey, testSecret } from '../../tests/support/database.ts';
import { createEmptyDatabase } from '../../tests/support/empty-database.ts';
import { addTestInstitution } from '../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../tests/support/product.ts';
import { runCommand } from '../../tests/support/product-command.ts';
import { startProcess } from '../../tests/support/product-process.ts';
import { auditKeys } from '../platform/audit/audit-keys.ts';
import { backUp } from '../platform/backup/index.ts';
import { discardEmbedded } from '../platform/db/embedded/index.ts';
import { backUpFromTerminal } from './backup.ts';
import { fileToRestore } from './restore.ts';

describe('npm run backup and npm run restore', () => {
  let product: TestProduct;
  let folder: string;
  const place = () => ({
    ownerUrl: product.superuserUrl,
    keys: auditKeys(testKey),
    clock: product.clock,
    log: () => {},
  });
  const embedded = () => settings({ DATA_DIR: path.join(folder, 'data') });
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
    await discardEmbedded(path.join(folder, 'data'));
    await rm(folder, { recursive: true, force: true });
  });

  it('move a product to the embedded server', async () => {
    const first = path.join(folder, 'first.tar.gz');
    await backUp(place(), first);
    const restored = await runCommand(['restore', first], embedded()).ended;
    assert.equal(restored.code, 0, restored.said);
    assert.match(
      restored.written,
      /Restored: \d+ rows as they were on .*\n.*audit:verify -- --witness .*first\.tar\.gz/,
    );
    assert.doesNotMatch(restored.written, /CAREFUL/);
  });

  it('work beside the running product', async () => {
    const running = await startProcess(embedded());
    // Without a name it goes where the backups are.
    const beside = await runCommand(['backup'], embedded()).ended;
    running.child.kill('SIGTERM');
    assert.equal(beside.code, 0, beside.said);
    assert.match(
      beside.written,
      /-by-hand\.tar\.gz\n\d+ rows, [\d.]+ MB, SHA-256 [0-9a-f]{64}\nBeside it stands .*-by-hand\.tar\.gz\.heads\.json/,
    );
    assert.equal(await running.ended, 0);
  });

  it('move it back to a server of its own', async () => {
    const backups = path.join(folder, 'data', 'backups');
    const [second = ''] = (await readdir(backups)).filter((name) => name.endsWith('-by-hand.tar.gz'));
    const target = await createEmptyDatabase();
    const back = await runCommand(['restore', path.join(backups, second)], settings({ DATABASE_URL: target.ownerUrl }))
      .ended;
    assert.equal(back.code, 0, back.said);
    const { rows } = await asSuperuser(target.superuserUrl, 'select name from institution');
    assert.deepEqual(rows, [{ name: 'Hogeschool Zuidwal' }]);
    await target.close();
  });

  it('say in two languages what is wrong, with code 1', async () => {
    const file = path.join(folder, 'no-backup.tar.gz');
    await writeFile(file, 'no backup');
    const { code, said } = await runCommand(['restore', file], settings({ DATABASE_URL: product.superuserUrl })).ended;
    assert.equal(code, 1);
    assert.match(said, /^.* is geen back-up van Driehoek.*\n.* is not a backup of Driehoek.*\n$/);
  });

  it('say how they are used before they open anything', async () => {
    await assert.rejects(backUpFromTerminal(place(), null, []), /npm run backup -- FILE, or set BACKUP_DIR/);
    for (const args of [['a', 'b'], ['--help']]) {
      await assert.rejects(backUpFromTerminal(place(), folder, args), /Use: npm run backup -- \[FILE\]/);
      assert.throws(() => fileToRestore(args), /Say which backup must be restored/);
    }
    assert.throws(() => fileToRestore([]), /Say which backup must be restored/);
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
    const killed = runCommand(['backup'], settings({ DATABASE_URL: product.superuserUrl, BACKUP_DIR: slow }));
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

  it('take back what was written when there is no room', {
    skip: process.platform === 'win32' && 'needs ulimit',
  }, async () => {
    const full = path.join(folder, 'full');
    // A bound on the size of files is what a full disk is to whoever writes.
    const { code, said } = await runCommand(
      ['backup'],
      settings({ DATABASE_URL: product.superuserUrl, BACKUP_DIR: full }),
      'ulimit -f 1000; exec "$@"',
    ).ended;
    assert.equal(code, 1, said);
    assert.match(said, /geen plaats meer op de schijf .*\n.*no room left on the disk/);
    assert.deepEqual(await readdir(full), []);
  });
});

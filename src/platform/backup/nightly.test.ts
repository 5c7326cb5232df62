import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { asSuperuser, testKey } from '../../../tests/support/database.ts';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { auditKeys } from '../audit/audit-keys.ts';
import { createPool } from '../db/connect.ts';
import { createJobs } from '../jobs/jobs.ts';
import { backUpNightly, backupQueue } from './backups.ts';

describe('the backup of every night', () => {
  let product: TestProduct;
  let top: string;
  let folder: string;
  const logged: { event: string }[] = [];
  const place = () => ({
    ownerUrl: product.superuserUrl,
    keys: auditKeys(testKey),
    clock: product.clock,
    log: (event: string) => void logged.push({ event }),
  });
  const lines = async () =>
    (
      await asSuperuser(
        product.superuserUrl,
        "select action, detail from identity.installation_event where action like 'backup.%' order by number",
      )
    ).rows;
  before(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    product = await createTestProduct({ now: '2026-11-26T02:15:00Z' });
    const admin = { name: 'Ada', email: 'ada@zuidwal.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
  });
  after(async () => {
    await product.close();
    await rm(top, { recursive: true, force: true });
  });
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(top, 'backups-')), 'backups');
  });

  it('makes its folder, and removes old ones of its own kind and what was left half', async () => {
    await mkdir(folder);
    const old = Array.from({ length: 20 }, (_, day) => `driehoek-2026-11-${String(day + 1).padStart(2, '0')}T021500Z`);
    const [half, fresh] = [
      `${old[3]}-nightly.tar.gz.0a0a0a0a.unfinished`,
      `${old[19]}-nightly.tar.gz.0b0b0b0b.unfinished`,
    ];
    const others = [
      `${old[0]}-by-hand.tar.gz`,
      `${old[1]}-before-upgrade.tar.gz`,
      'notes.txt',
      'driehoek-nightly.tar.gz',
    ];
    for (const name of [...old.map((one) => `${one}-nightly.tar.gz`), half, fresh, ...others])
      await writeFile(path.join(folder, name), '');
    await utimes(path.join(folder, half), new Date('2026-11-04'), new Date('2026-11-04'));
    await utimes(path.join(folder, fresh), product.clock.now(), product.clock.now());
    await backUpNightly(place(), folder);
    const left = await readdir(folder);
    for (const name of [...others, fresh]) assert.ok(left.includes(name), name);
    assert.ok(!left.includes(half));
    const nightly = left.filter((name) => name.endsWith('-nightly.tar.gz') && name !== 'driehoek-nightly.tar.gz');
    // The last seven that have one, and the Sunday of the week before those.
    const kept = ['08', '15', '16', '17', '18', '19', '20', '26'];
    assert.deepEqual(
      nightly.map((name) => name.slice(9, 19)).sort(),
      kept.map((day) => `2026-11-${day}`),
    );
    assert.deepEqual(
      (await lines()).map(({ action }) => action),
      ['backup.made'],
    );
  });

  it('says in both logs that it failed', async () => {
    await writeFile(folder, 'a file in the place of the folder');
    const before = (await lines()).length;
    await assert.rejects(backUpNightly(place(), folder));
    assert.deepEqual((await lines()).slice(before), [{ action: 'backup.failed', detail: { code: 'EEXIST' } }]);
    assert.equal(logged.at(-1)?.event, 'backup_failed');
  });

  it('is asked for once when two processes run, and made up for when both were off', async () => {
    const made: string[] = [];
    // Due in this minute and not in the next, however the test's seconds fall.
    const minutes = new Date().getUTCMinutes() % 2 === 0 ? '0-58/2' : '1-59/2';
    const cron = `${minutes} * * * *`;
    const web = new URL(product.superuserUrl);
    const pools = [0, 1].map(() => createPool(web.toString(), { max: 4, role: 'driehoek_jobs' }));
    const runners = pools.map((pool) => createJobs(pool, () => {}, { clockSeconds: 1 }));
    const start = () =>
      Promise.all(
        runners.map((jobs, index) =>
          jobs.start({ [backupQueue.name]: async () => void made.push(`by ${index}`) }, [
            { queue: backupQueue.name, cron },
          ]),
        ),
      );
    try {
      await start();
      for (let tries = 0; made.length === 0 && tries < 1500; tries += 1) await sleep(100);
      await sleep(1500);
      assert.equal(made.length, 1);
      const { rows } = await asSuperuser(product.superuserUrl, 'select name, cron from pgboss.schedule');
      assert.deepEqual(rows, [{ name: 'backup', cron }]);
    } finally {
      for (const jobs of runners) await jobs.stop();
      for (const pool of pools) await pool.end();
    }
  });
});

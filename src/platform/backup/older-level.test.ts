import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asSuperuser, testKey } from '../../../tests/support/database.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../../../tests/support/empty-database.ts';
import { queues } from '../../job-handlers.ts';
import { auditKeys } from '../audit/audit-keys.ts';
import { verifyAll } from '../audit/verify-all.ts';
import { createPool } from '../db/connect.ts';
import { knownMigrations, runMigrations } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import { backUpBeforeUpgrade } from './backups.ts';
import { restoreBackup } from './restore-backup.ts';

const keys = auditKeys(testKey);
const clock = { now: () => new Date('2026-11-23T09:00:00Z') };

describe('a database of an older version', () => {
  let folder: string;
  let old: EmptyDatabase;
  const place = () => ({ ownerUrl: old.ownerUrl, keys, clock, log: () => {} });
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    old = await createEmptyDatabase();
    const owner = createPool(old.ownerUrl, { max: 1 });
    const own = await owner.connect();
    const release = own.release.bind(own);
    own.release = () => {};
    const older = (await knownMigrations()).filter((name) => name < '0006');
    await runMigrations({ connect: async () => own } as never, keys, older);
    own.release = release;
    own.release();
    await owner.end();
    await asSuperuser(
      old.superuserUrl,
      `insert into institution (id, slug, name, created_at) values ('0a000000-0000-4000-8000-000000000001', 'oud', 'Hogeschool Oud', now());
       insert into audit_event (institution_id, id, at, actor_kind, actor_name, action, subject_kind, subject_id)
       select '0a000000-0000-4000-8000-000000000001', gen_random_uuid(), now(), 'system', 'Driehoek', 'institution.added', 'institution', gen_random_uuid()
       from generate_series(1, 5)`,
    );
  });
  after(async () => {
    await old.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is backed up before it is changed, restored as it was, and migrated by the next start', async () => {
    const file = await backUpBeforeUpgrade(place(), folder);
    assert.ok(file);
    assert.match(path.basename(file), /^driehoek-2026-11-23T090000Z-before-upgrade\.tar\.gz$/);
    const target = await createEmptyDatabase();
    try {
      const { header } = await restoreBackup({ ownerUrl: target.ownerUrl, file }, queues, keys);
      assert.equal(header.migrations.at(-1), '0005_figures');
      // What counts on goes on where it was.
      const next = await asSuperuser(
        target.superuserUrl,
        'select last_value::int as last, is_called from audit_event_entry_seq',
      );
      assert.deepEqual(next.rows, [{ last: 5, is_called: true }]);
      const entries = await asSuperuser(target.superuserUrl, 'select entry::int from audit_event order by entry');
      assert.deepEqual(
        entries.rows.map(({ entry }) => entry),
        [1, 2, 3, 4, 5],
      );
      const opened = await openDatabase({ ownerUrl: target.ownerUrl, webUrl: null, secretKey: testKey }, queues);
      const lines: number[] = [];
      for await (const { faults, rows } of verifyAll(opened.db, keys, new Map())) {
        assert.deepEqual(faults, []);
        lines.push(rows);
      }
      await opened.close();
      assert.deepEqual(lines, [1, 5]);
    } finally {
      await target.close();
    }
  });

  it('is not backed up when nothing is going to change, or nothing is there', async () => {
    const empty = await createEmptyDatabase();
    try {
      assert.equal(await backUpBeforeUpgrade({ ...place(), ownerUrl: empty.ownerUrl }, folder), null);
      const opened = await openDatabase({ ownerUrl: empty.ownerUrl, webUrl: null, secretKey: testKey }, queues);
      await opened.close();
      assert.equal(await backUpBeforeUpgrade({ ...place(), ownerUrl: empty.ownerUrl }, folder), null);
    } finally {
      await empty.close();
    }
    assert.equal((await readdir(folder)).length, 2);
  });
});

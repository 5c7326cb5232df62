import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { asSuperuser, createTestDatabase, testKey } from '../../../tests/support/database.ts';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { productOn } from '../../../tests/support/product-on.ts';
import { queues } from '../../job-handlers.ts';
import { openDatabase } from '../db/open-database.ts';
import { recordAudit } from './audit.ts';

/**
 * What is answered must be on disk: the end of the flushed log lies behind the place where the change was written. The server of the
 * tests does not wait for the disk, so this database is told to.
 */
describe('a change that was acknowledged', () => {
  const opened: (() => Promise<unknown>)[] = [];
  let db: Awaited<ReturnType<typeof openDatabase>>['db'];
  let institutionId = '';
  let blocker: pg.Client;
  let watcher: pg.Client;
  before(async () => {
    const made = await createTestDatabase();
    const url = made.superuserUrl;
    opened.push(() => made.close());
    const name = new URL(url).pathname.slice(1);
    await asSuperuser(url, `alter database ${name} set synchronous_commit = on`);
    // The server also flushes by itself, every fifth of a second; here seldom, so that it is not taken for ours.
    await asSuperuser(url, "alter system set wal_writer_delay = '10s'");
    await asSuperuser(url, 'select pg_reload_conf()');
    opened.push(async () => {
      await asSuperuser(url, 'alter system reset wal_writer_delay');
      await asSuperuser(url, 'select pg_reload_conf()');
    });
    [blocker, watcher] = [new pg.Client(url), new pg.Client(url)];
    for (const client of [blocker, watcher]) {
      await client.connect();
      opened.push(() => client.end());
    }
    const database = await openDatabase({ ownerUrl: url, webUrl: null, secretKey: testKey }, queues);
    opened.push(() => database.close());
    db = database.db;
    const product = productOn(database, { clock: { now: () => new Date('2026-11-26T09:00:00Z') } });
    opened.push(() => product.deps.jobs.stop());
    const admin = { name: 'Ada', email: 'ada@zuidwal.example' };
    institutionId = (await addTestInstitution(product.deps, { name: 'Zuidwal', slug: 'zuidwal', admin })).id;
  });
  after(async () => {
    for (const close of opened.reverse()) await close();
  });

  /** One act with its line in the log; answers with a place that comes before all that its commit wrote. */
  const act = () =>
    db.inInstitution(institutionId, async (tx) => {
      const event = { action: 'test.acted', subjectKind: 'test', subjectId: '00000000-0000-4000-8000-000000000001' };
      await recordAudit(tx, institutionId, { kind: 'system', id: null, name: 'Driehoek' }, new Date(), event);
      const { rows } = await sql<{ place: string }>`select pg_current_wal_insert_lsn()::text as place`.execute(tx);
      return rows[0]?.place ?? '';
    });
  const isFlushed = async (place: string): Promise<boolean> =>
    (await watcher.query('select pg_current_wal_flush_lsn() > $1::pg_lsn as flushed', [place])).rows[0].flushed;

  it('is on disk when nobody else was there', async () => {
    for (let round = 0; round < 10; round += 1) assert.equal(await isFlushed(await act()), true);
  });

  it('is on disk when another changed the head of the chain while it waited for that', async () => {
    for (let round = 0; round < 10; round += 1) {
      await blocker.query(
        "begin; set local synchronous_commit = 'off'; update audit_head set last_number = last_number",
      );
      const acting = act();
      await untilSomebodyWaits();
      await blocker.query('commit');
      assert.equal(await isFlushed(await acting), true, `round ${round}`);
    }
  });

  it('is on disk when many act at once', async () => {
    const places = await Promise.all(Array.from({ length: 12 }, act));
    for (const place of places) assert.equal(await isFlushed(place), true);
  });

  it('would be seen not to be on disk: a commit that does not wait is not', async () => {
    const seen = new Set<boolean>();
    for (let round = 0; round < 20 && !seen.has(false); round += 1) {
      const { rows } = await blocker.query('select pg_current_wal_insert_lsn()::text as place');
      await blocker.query("set synchronous_commit = 'off'; update audit_head set last_number = last_number");
      seen.add(await isFlushed(rows[0].place));
    }
    assert.ok(seen.has(false));
  });

  async function untilSomebodyWaits(): Promise<void> {
    const waiting =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ((await watcher.query(waiting)).rows[0].n === 0) await sleep(5);
  }
});

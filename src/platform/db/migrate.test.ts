import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { asSuperuser, testKey, testSecret, testServer } from '../../../tests/support/database.ts';
import { queues } from '../../job-handlers.ts';
import { DatabaseFault, openDatabase } from './open-database.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('a fresh database', () => {
  let server: Awaited<ReturnType<typeof testServer>>;
  const made: string[] = [];
  const fresh = async () => {
    const name = `fresh_${randomBytes(6).toString('hex')}`;
    await asSuperuser(server.superuserUrl, `create database ${name}`);
    made.push(name);
    return server.urlFor(name);
  };
  before(async () => {
    server = await testServer();
  });
  after(async () => {
    for (const name of made) await asSuperuser(server.superuserUrl, `drop database if exists ${name} with (force)`);
  });
  const applied = async (url: string) =>
    (await asSuperuser(url, 'select name from kysely_migration order by name')).rows.map((row) => row.name);

  it('is migrated once when two open it at the same moment', async () => {
    const url = await fresh();
    const open = () => openDatabase({ ownerUrl: url, webUrl: null, secretKey: testKey }, queues);
    const opened = await Promise.all([open(), open(), open()]);
    await Promise.all(opened.map((database) => database.db.ping()));
    const names = await applied(url);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length >= 5);
    const { rows } = await asSuperuser(url, 'select count(*)::int as count from figure');
    assert.ok(rows[0]?.count > 10, 'the figures are there once');
    await Promise.all(opened.map((database) => database.close()));
  });

  it('may be opened again and again: nothing changes', async () => {
    const url = await fresh();
    const shape = `select string_agg(c.oid::regclass || ' ' || coalesce(c.relacl::text, ''), E'\\n' order by c.oid::regclass::text) as all
      from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    const shapes = [];
    for (let times = 0; times < 2; times += 1) {
      const database = await openDatabase({ ownerUrl: url, webUrl: null, secretKey: testKey }, queues);
      await database.close();
      shapes.push((await asSuperuser(url, shape)).rows[0]?.all);
    }
    assert.equal(shapes[0], shapes[1]);
  });

  it('is refused, in words, to a run-time role that is too strong', async () => {
    const url = await fresh();
    await assert.rejects(
      openDatabase({ ownerUrl: url, webUrl: url, secretKey: testKey }, queues),
      (error: Error) => error instanceof DatabaseFault && /superuser, bypasses row-level security/.test(error.message),
    );
  });

  it('serves two processes that start together on it', { timeout: 60_000 }, async () => {
    const url = await fresh();
    const folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    const env = { DATABASE_URL: url, SECRET_KEY: testSecret, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder };
    const processes = [startProduct(env), startProduct(env)];
    try {
      const ports = await Promise.all(processes.map(({ listening }) => listening));
      for (const port of ports) {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
        assert.deepEqual([answer.status, await answer.json()], [200, { status: 'ready' }]);
      }
      assert.equal((await applied(url)).length, new Set(await applied(url)).size);
    } finally {
      const codes = await Promise.all(processes.map(({ end }) => end()));
      await rm(folder, { recursive: true, force: true });
      assert.deepEqual(codes, [0, 0]);
    }
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as count from pg_stat_activity where datname = current_database()`,
    );
    await client.end();
    assert.equal(rows[0]?.count, 1, 'stopped processes leave no connection behind');
  });
});

/** The product as `npm start` runs it, without npm. */
function startProduct(env: Record<string, string>): { listening: Promise<number>; end(): Promise<number | null> } {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const exited = once(child, 'exit');
  const listening = new Promise<number>((resolve, reject) => {
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        const event = JSON.parse(line) as { event: string; port?: number };
        if (event.event === 'listening') resolve(event.port ?? 0);
      });
    exited.then(([code]) => reject(new Error(`ended with ${code}: ${said}`)), reject);
  });
  return {
    listening,
    end: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code as number | null;
    },
  };
}

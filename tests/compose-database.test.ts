import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import pg from 'pg';
import { queues } from '../src/job-handlers.ts';
import { discardEmbedded, startEmbedded } from '../src/platform/db/embedded/index.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { testKey } from './support/database.ts';

describe('deploy/database.sh', () => {
  // A server of its own: on one where another owner made the product's roles, this owner could not give them out.
  it('makes an owner who is no superuser, and with whom the product starts, and starts again', async (t) => {
    const script = await readFile(path.resolve(import.meta.dirname, '../deploy/database.sh'), 'utf8');
    const [, sql = ''] = /<<'SQL'\n([\s\S]+)^SQL$/m.exec(script) ?? [];
    const dataDir = await mkdtemp(path.join(tmpdir(), 'driehoek-compose-'));
    await chmod(dataDir, 0o711);
    const server = await startEmbedded({ dataDir, log: () => {}, fsync: false });
    t.after(async () => {
      await server.stop();
      await discardEmbedded(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    });
    const superuser = new pg.Client({ connectionString: server.superuserUrl });
    await superuser.connect();
    const statements = sql.replaceAll(":'password'", "'abc123'").split(';');
    for (const statement of statements.filter((one) => one.trim() !== '')) await superuser.query(statement);
    const owners = await superuser.query("select rolsuper, rolbypassrls from pg_roles where rolname = 'driehoek'");
    await superuser.end();
    assert.deepEqual(owners.rows, [{ rolsuper: false, rolbypassrls: false }]);

    const url = new URL(server.superuserUrl);
    Object.assign(url, { username: 'driehoek', password: 'abc123', pathname: '/driehoek' });
    for (const time of ['first', 'second']) {
      const opened = await openDatabase({ ownerUrl: url.toString(), webUrl: null, secretKey: testKey }, queues);
      await opened.db.ping();
      assert.notEqual(new URL(opened.webUrl).username, 'driehoek', time);
      await opened.close();
    }
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { hasPostgres15 } from '../../scripts/postgres-15.mjs';
import { asSuperuser, testKey } from '../../tests/support/database.ts';
import { queues } from '../job-handlers.ts';
import { auditKeys } from '../platform/audit/audit-keys.ts';
import { newestOf } from '../platform/db/embedded/fetch-binaries.ts';
import { discardEmbedded, EmbeddedStartError, startEmbedded } from '../platform/db/embedded/index.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import { ensureProductDatabase } from '../product-database.ts';
import { type Upgrade, upgradeDataFolder } from './upgrade.ts';

const fifteen = { native: '/usr/lib/postgresql/15', name: '15-test' };
const quiet = () => {};

describe('npm run upgrade', { skip: hasPostgres15() ? false : 'PostgreSQL 15 is not installed' }, () => {
  let top: string;
  let dataDir: string;
  let upgrade: Upgrade;
  const owner = (server: Parameters<Upgrade['ownerUrl']>[0]) => ensureProductDatabase(server, testKey);
  before(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    await chmod(top, 0o711);
    dataDir = path.join(top, 'data');
    await mkdir(dataDir);
    await chmod(dataDir, 0o711);
    upgrade = {
      dataDir,
      backupDir: path.join(dataDir, 'backups'),
      keys: auditKeys(testKey),
      queues,
      clock: { now: () => new Date('2026-11-26T09:00:00Z') },
      log: quiet,
      ownerUrl: owner,
      npmCli: undefined,
      olderBinaries: fifteen,
    };
    await makeClusterOfFifteen(dataDir);
    const server = await startEmbedded({ dataDir, log: quiet, fsync: false, binaries: fifteen });
    const opened = await openDatabase({ ownerUrl: await owner(server), webUrl: null, secretKey: testKey }, queues);
    await opened.close();
    await asSuperuser(
      server.superuserUrl.replace(/postgres$/, 'driehoek'),
      `insert into institution (id, slug, name, created_at) values (gen_random_uuid(), 'oud', 'Hogeschool Oud', now())`,
    );
    await server.stop();
  });
  after(async () => {
    await discardEmbedded(dataDir);
    await rm(top, { recursive: true, force: true });
  });
  const version = () => readFile(path.join(dataDir, 'postgres', 'PG_VERSION'), 'utf8');

  it('is what a start with a database of an older version names', async () => {
    await assert.rejects(startEmbedded({ dataDir, log: quiet }), (error) => {
      assert.ok(error instanceof EmbeddedStartError);
      assert.match(error.words.nl, /PostgreSQL 15.*npm run upgrade/);
      assert.match(error.words.en, /PostgreSQL 15.*npm run upgrade/);
      return true;
    });
  });

  it('changes nothing when it fails half-way', async () => {
    let servers = 0;
    const failing = async (server: Parameters<Upgrade['ownerUrl']>[0]) => {
      servers += 1;
      if (servers === 2) throw new Error('no room');
      return owner(server);
    };
    await assert.rejects(upgradeDataFolder({ ...upgrade, ownerUrl: failing }, quiet), /no room/);
    assert.equal(await version(), '15\n');
    const server = await startEmbedded({ dataDir, log: quiet, fsync: false, binaries: fifteen });
    await asSuperuser(server.superuserUrl, 'select 1');
    await server.stop();
  });

  it('moves the data folder to the PostgreSQL of now, and keeps the old database', async () => {
    await rm(upgrade.backupDir, { recursive: true });
    let said = '';
    await upgradeDataFolder(upgrade, (text) => {
      said += text;
    });
    assert.match(
      said,
      /From PostgreSQL 15 to 18: backing up into .*before-upgrade\.tar\.gz\nRestored and compared: \d+ rows/,
    );
    assert.equal(await version(), '18\n');
    assert.ok((await readdir(dataDir)).includes('postgres-15'));
    const server = await startEmbedded({ dataDir, log: quiet, fsync: false });
    const { rows } = await asSuperuser(await owner(server), 'select name from institution');
    assert.deepEqual(rows, [{ name: 'Hogeschool Oud' }]);
    await server.stop();
    said = '';
    await upgradeDataFolder(upgrade, (text) => {
      said += text;
    });
    assert.match(said, /is PostgreSQL 18 already/);
  });

  it('takes the newest of the wanted major version', () => {
    const versions = ['17.9.0', '18.3.0-beta.16', '18.4.0-beta.17', '19.0.0-beta.1'];
    assert.equal(newestOf(18, versions), '18.4.0-beta.17');
    assert.equal(newestOf(1, versions), undefined);
  });
});

/** As an older Driehoek would have made it. */
async function makeClusterOfFifteen(dataDir: string): Promise<void> {
  const password = path.join(dataDir, 'postgres-password');
  await writeFile(password, 'of-the-old-one\n', { mode: 0o600 });
  const copy = path.join(dataDir, 'copy');
  await writeFile(copy, 'of-the-old-one', { mode: 0o600 });
  const cluster = path.join(dataDir, 'postgres');
  await mkdir(cluster, { mode: 0o700 });
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody']).toString());
  const account = process.getuid?.() === 0 ? { uid: number('-u'), gid: number('-g') } : {};
  if (account.uid !== undefined) for (const one of [copy, cluster]) await chown(one, account.uid, account.gid);
  const args = ['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${copy}`, '--encoding=UTF8'];
  execFileSync(path.join(fifteen.native, 'bin', 'initdb'), [...args, '--locale=C.UTF-8', '--no-sync'], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  await rm(copy);
}

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

  it('changes nothing when it is killed while it restores', async () => {
    const url = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
    const program = `
      import { queues } from ${url('../job-handlers.ts')};
      import { auditKeys } from ${url('../platform/audit/audit-keys.ts')};
      import { ensureProductDatabase } from ${url('../product-database.ts')};
      import { testKey } from ${url('../../tests/support/database.ts')};
      import { upgradeDataFolder } from ${url('./upgrade.ts')};
      const given = JSON.parse(process.argv[1]);
      let servers = 0;
      const ownerUrl = async (server) => {
        const owner = await ensureProductDatabase(server, testKey);
        servers += 1;
        if (servers === 1) return owner;
        process.stdout.write('restoring');
        return new Promise(() => setInterval(() => {}, 1000));
      };
      const clock = { now: () => new Date(0) };
      await upgradeDataFolder({ ...given, keys: auditKeys(testKey), queues, clock, log() {}, ownerUrl }, () => {});`;
    const given = JSON.stringify({ dataDir, backupDir: upgrade.backupDir, olderBinaries: fifteen });
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const [said] = await Promise.race([once(child.stdout, 'data'), ended]);
    assert.equal(String(said), 'restoring');
    child.kill('SIGKILL');
    await ended;
    assert.equal(await version(), '15\n');
    await assert.rejects(startEmbedded({ dataDir, log: quiet }), { code: 'other_major_version' });
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
    assert.equal((await readdir(dataDir)).includes('postgres-draft'), false);
  });

  it('is finished by the next start when it was killed between two renames', async () => {
    const at = (name: string) => path.join(dataDir, name);
    const expectTheNewOne = async () => {
      const server = await startEmbedded({ dataDir, log: quiet, fsync: false });
      const { rows } = await asSuperuser(await owner(server), 'select name from institution');
      await server.stop();
      assert.deepEqual(rows, [{ name: 'Hogeschool Oud' }]);
      assert.equal(await version(), '18\n');
      const beside = (await readdir(dataDir)).filter((name) => /^postgres-(next|draft|\d+)/.test(name));
      assert.deepEqual(beside, ['postgres-15']);
    };
    await rename(at('postgres'), at('postgres-next'));
    await expectTheNewOne();
    await rename(at('postgres'), at('postgres-next'));
    await rename(at('postgres-15'), at('postgres'));
    let said = '';
    await upgradeDataFolder(upgrade, (text) => {
      said += text;
    });
    assert.match(said, /is PostgreSQL 18 already/);
    await expectTheNewOne();
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

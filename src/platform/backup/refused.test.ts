import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { asSuperuser, testKey } from '../../../tests/support/database.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../../../tests/support/empty-database.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { createSentWorld } from '../../../tests/support/sent-world.ts';
import { queues } from '../../job-handlers.ts';
import { auditKeys } from '../audit/audit-keys.ts';
import { openDatabase } from '../db/open-database.ts';
import { keyRing } from '../keys/key-ring.ts';
import { BackupFault, type BackupFaultCode } from './backup-fault.ts';
import { backUp } from './backups.ts';
import { restoreBackup } from './restore-backup.ts';

const keys = auditKeys(testKey);

describe('a backup that cannot be restored', () => {
  let product: TestProduct;
  let folder: string;
  let whole: string;
  let target: EmptyDatabase;
  const place = () => ({ ownerUrl: product.superuserUrl, keys, clock: product.clock, log: () => {} });
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'driehoek-test-'));
    whole = path.join(folder, 'whole.tar.gz');
    product = await createTestProduct();
    await createSentWorld(product);
    await product.drain();
    await backUp(place(), whole);
    target = await createEmptyDatabase();
  });
  after(async () => {
    await product.close();
    await target.close();
    await rm(folder, { recursive: true, force: true });
  });
  const restore = (file: string, url = target.ownerUrl) => restoreBackup({ ownerUrl: url, file }, queues, keys);
  const refuses = async (file: string, code: BackupFaultCode, url = target.ownerUrl) => {
    await assert.rejects(restore(file, url), (error) => {
      assert.ok(error instanceof BackupFault, String((error as Error).stack));
      assert.equal(error.code, code, error.message);
      return true;
    });
  };
  const expectNothing = async () => {
    const { rows } = await asSuperuser(
      target.superuserUrl,
      `select schemaname, tablename from pg_tables where schemaname in ('public', 'identity', 'search')`,
    );
    assert.deepEqual(rows, []);
  };
  const write = async (name: string, bytes: Buffer | string) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  /** The archive with some text in it replaced by other text of the same length, and sealed again by gzip. */
  const rewritten = async (name: string, from: string, to: string) => {
    assert.equal(from.length, to.length);
    const tar = gunzipSync(await readFile(whole));
    const at = tar.indexOf(from);
    assert.ok(at > 0, from);
    tar.write(to, at, 'latin1');
    return write(name, gzipSync(tar));
  };

  it('is refused when it is none', async () => {
    await refuses(path.join(folder, 'nowhere.tar.gz'), 'cannotRead');
    await refuses(await write('empty.tar.gz', ''), 'notABackup');
    await refuses(await write('text.tar.gz', 'not a backup at all\n'.repeat(100)), 'notABackup');
    await refuses(await write('text-zipped.tar.gz', gzipSync('not a backup at all\n'.repeat(1000))), 'notABackup');
    await refuses(await write('image.png', Buffer.alloc(5000, 7)), 'notABackup');
    await refuses(await rewritten('other.tar.gz', '"driehoek"', '"vierhoek"'), 'otherProduct');
    await expectNothing();
  });

  it('is refused when it is newer than this product', async () => {
    await refuses(await rewritten('format.tar.gz', '"format": 1', '"format": 9'), 'newerFormat');
    await refuses(await rewritten('migration.tar.gz', '"0013_speed"', '"9013_speed"'), 'newerFormat');
    await expectNothing();
  });

  it('is refused wherever it was cut off', async () => {
    const bytes = await readFile(whole);
    for (const part of [0.2, 0.5, 0.9]) {
      const cut = await write('cut.tar.gz', bytes.subarray(0, Math.floor(bytes.length * part)));
      await refuses(cut, 'cutOff');
    }
    await refuses(await write('cut.tar.gz', bytes.subarray(0, bytes.length - 4)), 'cutOff');
    // Cut within the tar, and closed well by gzip.
    const tar = gunzipSync(bytes);
    await refuses(await write('cut.tar.gz', gzipSync(tar.subarray(0, tar.length >> 1))), 'cutOff');
    await expectNothing();
  });

  it('is refused when one byte of it changed', async () => {
    const bytes = await readFile(whole);
    for (const part of [0.15, 0.4, 0.6, 0.8, 0.99]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length * part);
      changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
      const file = await write('changed.tar.gz', changed);
      await assert.rejects(restore(file), (error) => {
        assert.ok(error instanceof BackupFault, String((error as Error).stack));
        assert.ok(['damaged', 'cutOff', 'tableDiffers'].includes(error.code), error.message);
        assert.doesNotMatch(error.words.en + error.words.nl, /incorrect|unexpected|invalid/);
        return true;
      });
    }
    await expectNothing();
  });

  it('is refused when what stands in it changed and gzip says nothing', async () => {
    await refuses(await rewritten('name.tar.gz', 'Noor El Amrani', 'Noor El Amrano'), 'damaged');
    await refuses(await rewritten('company.tar.gz', 'Van Dam Techniek', 'Van Dam Techniex'), 'damaged');
    // A digest that fits nothing, and a reference to nobody.
    await refuses(await rewritten('manifest.tar.gz', '"keyIds"', '"keyIdz"'), 'damaged');
    await expectNothing();
  });

  it('is refused when it numbers on in a sequence that is not there', async () => {
    const tar = gunzipSync(await readFile(whole));
    const start = tar.lastIndexOf('manifest.json') + 512;
    const end = start + Number.parseInt(tar.toString('latin1', start - 512 + 124, start - 512 + 136), 8);
    const manifest = JSON.parse(tar.toString('utf8', start, end));
    manifest.sequences.push({ schema: 'public', name: 'nowhere', value: '1', isCalled: true });
    // Without its line breaks it is shorter than it was.
    tar.write(JSON.stringify(manifest).padEnd(end - start), start);
    await refuses(await write('sequence.tar.gz', gzipSync(tar)), 'tableDiffers');
    await expectNothing();
  });

  it('is refused when it is not the file that its witness saw', async () => {
    const file = path.join(folder, 'witnessed.tar.gz');
    const bytes = await readFile(whole);
    bytes.writeUInt8((bytes.readUInt8(4) + 1) % 256, 4); // the time in gzip's header, which means nothing
    await writeFile(file, bytes);
    await copyFile(`${whole}.heads.json`, `${file}.heads.json`);
    await refuses(file, 'damaged');
    await expectNothing();
  });

  it('is refused by a database that is not empty, that is in use, or that may not be changed', async () => {
    const other = await createEmptyDatabase();
    try {
      await asSuperuser(other.superuserUrl, 'create table theirs (words text)');
      await refuses(whole, 'notEmpty', other.ownerUrl);
    } finally {
      await other.close();
    }
    await refuses(whole, 'inUse', product.superuserUrl);
    const reader = new pg.Client({ connectionString: target.superuserUrl });
    await reader.connect();
    await refuses(whole, 'inUse');
    await reader.end();
    await asSuperuser(target.superuserUrl, `create role driehoek_guest_${process.pid} login password 'guest'`);
    const guest = new URL(target.ownerUrl);
    guest.username = `driehoek_guest_${process.pid}`;
    guest.password = 'guest';
    await refuses(whole, 'noRights', guest.toString());
    await asSuperuser(target.superuserUrl, `drop role driehoek_guest_${process.pid}`);
    await expectNothing();
  });

  it('is refused by a database in which somebody worked, and not by one that was only started', async () => {
    const own = await createEmptyDatabase();
    try {
      const open = () => openDatabase({ ownerUrl: own.ownerUrl, webUrl: null, secretKey: testKey }, queues);
      const started = await open();
      await started.db.asIdentity((tx) =>
        tx
          .insertInto('identity.setupCode')
          .values({ codeHash: Buffer.from('x'), expiresAt: product.clock.now() })
          .execute(),
      );
      await started.close();
      const { rows } = await restore(whole, own.ownerUrl);
      assert.ok(rows > 50);
      await refuses(whole, 'notEmpty', own.ownerUrl);
    } finally {
      await own.close();
    }
  });

  it('is restored with a warning when the key that sealed the logs is another', async () => {
    const own = await createEmptyDatabase();
    try {
      const others = auditKeys(keyRing('another-key-for-tests-only-of-32-characters'));
      const { missingKeys } = await restoreBackup({ ownerUrl: own.ownerUrl, file: whole }, queues, others);
      assert.deepEqual(missingKeys, [keys.newest.id]);
    } finally {
      await own.close();
    }
  });

  it('is not made over another file, in no folder, of nothing, or of a newer database', async () => {
    const rejects = (work: Promise<unknown>, code: BackupFaultCode) =>
      assert.rejects(work, { name: 'BackupFault', code });
    await rejects(backUp(place(), whole), 'exists');
    await rejects(backUp(place(), path.join(folder, 'nowhere', 'backup.tar.gz')), 'cannotWrite');
    await rejects(backUp({ ...place(), ownerUrl: target.ownerUrl }, path.join(folder, 'nothing.tar.gz')), 'empty');
    await asSuperuser(product.superuserUrl, "insert into kysely_migration values ('9999_later', '')");
    await rejects(backUp(place(), path.join(folder, 'newer.tar.gz')), 'newerDatabase');
    await asSuperuser(product.superuserUrl, "delete from kysely_migration where name = '9999_later'");
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('unfinished')),
      [],
    );
  });
});

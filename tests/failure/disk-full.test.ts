import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { queues } from '../../src/job-handlers.ts';
import { discardEmbedded, startEmbedded } from '../../src/platform/db/embedded/index.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import type { Product } from '../../src/product.ts';
import { ensureProductDatabase } from '../../src/product-database.ts';
import { asSuperuser, testKey } from '../support/database.ts';
import { expectWholeChains } from '../support/expect-whole-chains.ts';
import { Browser, type Page } from '../support/http-browser.ts';
import { productOn } from '../support/product-on.ts';
import { createSmallWorld, type SmallWorld } from '../support/small-world.ts';
import { until } from '../support/until.ts';

/** A small disk of our own; null where this account may not mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'driehoek-test-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=0711', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = process.platform === 'linux' ? mountSmallDisk() : null;

describe('a full disk', { skip: disk === null && 'this account may not mount a small disk', timeout: 170_000 }, () => {
  const closers: (() => Promise<unknown>)[] = [];
  const events: string[] = [];
  let product: Product;
  let world: SmallWorld;
  let office: Browser;
  let superuserUrl = '';
  const folder = disk ?? '';
  const ballast = path.join(folder, 'ballast');

  before(async () => {
    closers.push(async () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    });
    const dataDir = path.join(folder, 'data');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o711);
    closers.push(() => discardEmbedded(dataDir));
    const embedded = await startEmbedded({ dataDir, log: (event) => void events.push(event), fsync: true });
    closers.push(() => embedded.stop());
    const ownerUrl = await ensureProductDatabase(embedded, testKey);
    const url = new URL(embedded.superuserUrl);
    url.pathname = '/driehoek';
    superuserUrl = url.toString();
    const database = await openDatabase({ ownerUrl, webUrl: null, secretKey: testKey }, queues);
    closers.push(() => database.close());
    product = productOn(database);
    closers.push(() => product.deps.jobs.stop());
    world = await createSmallWorld(product.deps);
    office = new Browser(product.app, product.deps.publicUrl);
    await office.logInAs(product.deps, 'placement_office');
  });
  after(async () => {
    rmSync(ballast, { force: true });
    for (const close of closers.reverse()) await close().catch(() => {});
  });

  const form = () => ({ cohort: world.cohortId, student: world.studentId, language: 'nl', onPurpose: 'yes' });
  const create = () => office.submit('/overeenkomsten/nieuw', form());
  const count = async (statement: string) => Number((await asSuperuser(superuserUrl, statement)).rows[0].count);
  /** Takes all room but so many bytes. */
  function fill(left: number): void {
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }
  async function nothingIsHalf(acknowledged: number): Promise<void> {
    assert.equal(await count('select count(*) from agreement'), acknowledged);
    assert.equal(await count("select count(*) from audit_event where action = 'agreement.drafted'"), acknowledged);
    await expectWholeChains(product.deps.db);
  }
  /** Saves until it fails; answers with the page that said so and how many were saved. */
  async function createUntilFull(): Promise<{ page: Page; saved: number }> {
    for (let saved = 0; saved < 3_000; saved += 1) {
      const page = await create();
      if (page.status !== 303) return { page, saved };
    }
    throw new Error('the disk did not get full');
  }

  let saved = 0;
  it('is said in words when a table cannot grow; reading goes on, nothing is half saved', async () => {
    assert.equal((await create()).status, 303);
    // The log of changes keeps its room: it is made again out of files it has.
    fill(0);
    const { page, saved: more } = await createUntilFull();
    saved = 1 + more;
    assert.equal(page.status, 507, page.text);
    assert.match(page.text, /De schijf van de server is vol.*niets half opgeslagen.*Opnieuw versturen/);
    assert.equal((await office.request('/overeenkomsten')).status, 200);
  });

  it('is over when there is room again, without a restart of the product', async () => {
    rmSync(ballast);
    await until(async () => (await office.request('/readyz')).status === 200, 30_000);
    assert.equal((await create()).status, 303);
    await nothingIsHalf(saved + 1);
  });

  it('stops the database when its log of changes cannot grow; it comes back by itself', async () => {
    fill(0);
    // Much that must be written down, and no room for it.
    await asSuperuser(
      superuserUrl,
      "select pg_logical_emit_message(true, 'test', repeat('x', 1000000)) from generate_series(1, 60)",
    ).catch(() => {});
    const page = await create();
    assert.ok([503, 507].includes(page.status), `${page.status} ${page.text}`);
    rmSync(ballast);
    await until(async () => (await office.request('/readyz')).status === 200, 40_000);
    assert.equal((await create()).status, 303);
    await nothingIsHalf(saved + 2);
    assert.ok(events.includes('embedded.ready'));
  });
});

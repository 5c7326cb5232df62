import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isAlive } from '../../src/platform/db/embedded/product-under-test.ts';
import { testSecret } from '../support/database.ts';
import { dataFolder, type ProductProcess, startProcess } from '../support/product-process.ts';
import { until } from '../support/until.ts';

/** Throws at a signal, where nobody catches it. */
const trap = "process.on('SIGUSR2', () => setImmediate(() => { throw new Error('nobody expected this'); }));";

describe('a product to which something sudden happens', { timeout: 120_000 }, () => {
  let folder: Awaited<ReturnType<typeof dataFolder>>;
  let product: ProductProcess;
  before(async () => {
    folder = await dataFolder();
    product = await startProcess({
      DATA_DIR: folder.dataDir,
      SECRET_KEY: testSecret,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(trap)}`,
    });
  });
  after(async () => {
    product.child.kill('SIGKILL');
    await folder.remove();
  });
  const pids = () => product.events.filter(({ event }) => event === 'embedded.ready').map(({ pid }) => Number(pid));
  const page = async () => (await fetch(`${product.url}/inloggen`, { redirect: 'manual' })).status;

  it('survives the death of its database: pages come back by themselves', async () => {
    const well = await page();
    assert.ok(well < 400, String(well));
    const [postgres = 0] = pids();
    process.kill(postgres, 'SIGKILL');
    await until(() => !isAlive(postgres));
    await until(async () => {
      const status = await page();
      assert.ok([well, 503].includes(status), String(status));
      return status === well && (await fetch(`${product.url}/readyz`)).ok;
    }, 30_000);
    assert.equal(product.isUp(), true);
    assert.equal(
      product.events.some(({ event }) => /uncaught|unhandled/.test(event)),
      false,
    );
  });

  it('ends in order, database and all, after an error that nobody expected', async () => {
    product.child.kill('SIGUSR2');
    assert.equal(await product.ended, 1);
    const events = product.events.map(({ event }) => event);
    const order = events.filter((event) => ['uncaught_exception', 'stopping'].includes(event));
    assert.deepEqual(order, ['uncaught_exception', 'stopping']);
    assert.equal(events.includes('stopped_in_a_hurry'), false);
    assert.equal(pids().some(isAlive), false);
    await assert.rejects(access(path.join(folder.dataDir, 'postgres/postmaster.pid')));
  });
});

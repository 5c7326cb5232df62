import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser as Chromium, Page } from 'playwright-core';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { addTestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { serveApp } from '../../../tests/support/served-product.ts';

describe('the house style while it is chosen, in a browser', () => {
  let product: TestProduct;
  let chromium: Chromium;
  let page: Page;
  let close = async () => {};
  const troubles: string[] = [];

  before(async () => {
    product = await createTestProduct();
    const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
    await addTestInstitution(product.deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
    const visitor = await product.browserAs('admin', 'zuidwal');
    const server = await serveApp(() => product.app);
    close = server.close;
    chromium = await launchBrowser();
    const context = await chromium.newContext();
    await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: server.origin })));
    page = await context.newPage();
    page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())));
    page.on('pageerror', (error) => void troubles.push(error.message));
    await page.goto(`${server.origin}/beheer/huisstijl`);
  });
  after(async () => {
    await chromium?.close();
    await close();
    await product?.close();
  });

  it('shows each colour at once, in both modes, and says when it cannot be read', async () => {
    const background = (selector: string) =>
      page.evaluate((found) => getComputedStyle(document.querySelector(found) as Element).backgroundColor, selector);
    assert.equal(await background('#house-light .button-primary'), 'rgb(31, 58, 138)');
    const dark = await background('#house-dark .button-primary');
    await page.fill('[name=brand]', '#ffd200');
    assert.equal(await background('#house-light .button-primary'), 'rgb(255, 210, 0)');
    assert.notEqual(await background('#house-dark .button-primary'), dark);
    await page.waitForSelector('#house-contrast .notice-warning');
    assert.match((await page.textContent('#house-status')) ?? '', /niet goed leesbaar/);
    await page.fill('[name=name]', 'Zuidwal & Zn.');
    assert.equal(await page.textContent('#house-light [data-live=name]'), 'Zuidwal & Zn.');
  });

  it('takes the nearest readable colour with one press, and keeps what was typed', async () => {
    await page.click('#house-contrast button[value^="brand:"]');
    await page.waitForSelector('#house-contrast .notice-success');
    assert.equal(await page.inputValue('[name=name]'), 'Zuidwal & Zn.');
    assert.notEqual(await page.inputValue('[name=brand]'), '#ffd200');
  });

  it('does all that within the policy of the page', () => assert.deepEqual(troubles, []));

  it('takes at most 20 kB over the line', () => {
    const built = new URL('../../../dist/islands/', import.meta.url);
    const island = JSON.parse(readFileSync(new URL('manifest.json', built), 'utf8'))['live-house-style'];
    const files: string[] = [island.path, ...island.imports];
    const sizes = files.map((file) => gzipSync(readFileSync(new URL(file.replace(/.*\//, ''), built))).length);
    assert.ok(sizes.length > 0 && sizes.every((size) => size > 20), sizes.join());
    assert.ok(sizes.reduce((total, size) => total + size, 0) <= 20_000, sizes.join(' + '));
  });
});

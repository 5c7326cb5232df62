import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runTests } from './test-runs.mjs';

const start = `import assert from 'node:assert/strict'; import { before, describe, it, test } from 'node:test';\n`;

/** What stands in a test file → what must be reported. `failures` by the start of their names after the place. */
const cases = [
  { what: 'a passing test', source: `test('a', () => {});`, passed: 1 },
  { what: 'a test with parts', source: `test('a', async (t) => { await t.test('b', () => {}); });`, passed: 2 },
  {
    what: 'a failing part, once',
    source: `test('a', async (t) => { await t.test('b', () => assert.equal(1, 2)); });`,
    failures: ['a › b'],
  },
  {
    what: 'a failing hook',
    source: `describe('a', () => { before(() => { throw new Error('no'); }); it('b', () => {}); });`,
    failures: ['a › b', 'a'],
  },
  {
    what: 'skips with their reasons',
    source: `it('a', { skip: 'no printer' }, () => {}); it.todo('b'); describe.skip('c', () => {});`,
    skips: ['no printer', 'todo, no reason given', 'skip, no reason given'],
  },
  { what: 'a file without tests', source: '', failures: ['FILE'] },
  { what: 'an empty suite', source: `describe('a', () => {});`, failures: ['ran no test'] },
  { what: 'a file that cannot be loaded', source: `throw new Error('no');`, failures: ['FILE'] },
  {
    what: 'a process that ends early with code 0',
    source: `test('a', () => process.exit(0)); test('b', () => {});`,
    failures: ['ends badly'],
  },
  {
    what: 'an error after its test',
    source: `test('a', () => { setTimeout(() => { throw new Error('no'); }, 10); }); test('b', () => new Promise((done) => setTimeout(done, 50)));`,
    passed: 2,
    failures: ['ends badly'],
  },
  { what: 'something left open', source: `test('a', () => { setInterval(() => {}, 1000); });`, passed: 1 },
];

describe('running test files', { concurrency: 2 }, () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'driehoek-runs-'));
  });
  after(() => rm(folder, { recursive: true }));

  for (const [index, { what, source, passed = 0, failures = [], skips = [] }] of cases.entries()) {
    it(`reports ${what}`, async () => {
      const file = path.join(folder, `case-${index}.test.mjs`);
      await writeFile(file, start + source);
      const result = await runTests(process.execPath, [file], {});
      const names = result.failures.map((failure) =>
        failure.name.replace(/^\S+:\d+ /, '').replace(/^.*case-\d+\.test\.mjs$/, 'FILE'),
      );
      assert.deepEqual(
        { passed: result.passed, failures: names, skips: result.skips.map((skip) => skip.reason) },
        { passed, failures, skips },
      );
    });
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageBytes } from './page-bytes.ts';

describe('pageBytes', () => {
  for (const [name, html] of [
    ['nothing', ''],
    ['letters of one byte and of more', '<p>Één leerbedrijf: Işık’s €5 🛠</p>'],
    ['a page larger than a piece of memory', '€'.repeat(1024 * 1024)],
  ] as const)
    it(`gives ${name} as UTF-8`, () => assert.equal(pageBytes(html).toString(), html));

  it('leaves the pages before as they are, over many pieces of memory', () => {
    const pages = Array.from({ length: 60 }, (_, at) => `${at}: ${'ü€'.repeat(20_000)}`);
    const bytes = pages.map(pageBytes);
    for (const [at, html] of pages.entries()) assert.equal(bytes[at]?.toString(), html);
  });
});

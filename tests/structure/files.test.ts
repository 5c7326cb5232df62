import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFiles } from './source-files.ts';

const longest = 400;

describe('files', () => {
  it(`written by hand have at most ${longest} lines`, () => {
    const code = readFiles(['src', 'scripts', 'seeds', 'bench', 'tests'], /\.(ts|tsx|mjs|css)$/);
    assert.ok(code.size > 0);
    const long = [...code]
      // Made from the migrations, so as long as these make it.
      .filter(([file]) => file !== 'src/platform/db/tables.ts')
      .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > longest);
    assert.deepEqual(long, []);
  });

  it('of the product have no words of unfinished work', () => {
    const files = readFiles(['src', 'migrations', 'seeds'], /\.(ts|tsx|css|sql|typ|json)$/);
    assert.ok(files.size > 0);
    const unfinished = [...files]
      .filter(([, text]) => /\b(TODO|FIXME|XXX)\b|lorem ipsum/i.test(text))
      .map(([file]) => file);
    assert.deepEqual(unfinished, []);
  });
});

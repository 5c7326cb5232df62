import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '..');
const loader = new URL('./load-typescript.mjs', import.meta.url).href;

describe('loading TypeScript', () => {
  const folder = mkdtempSync(path.join(root, 'dist-test-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'page.tsx');
  const run = () =>
    spawnSync(process.execPath, ['--import', loader, '--enable-source-maps', file], { encoding: 'utf8' });

  it('reads JSX and types, sees at once when a file changed, and names its own lines', () => {
    writeFileSync(file, 'const name: string = "Ada";\nconsole.log((<p>{name}</p>).type, import.meta.filename);\n');
    assert.equal(run().stdout, `p ${file}\n`);
    assert.equal(run().stdout, `p ${file}\n`);
    writeFileSync(file, 'type Name = string;\n\nconst name: Name = "Bob";\nthrow new Error(name);\n');
    assert.match(run().stderr, /Bob[\s\S]*page\.tsx:4:7/);
  });
});

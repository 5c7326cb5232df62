import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { buildIslands } from './build-islands.mjs';
import { root } from './install.mjs';

const island = (word) => `
  import { render } from 'preact';
  import { greet } from '../rules/greet.ts';
  render(<p>{greet('${word}')}</p>, document.body);
`;

const greet = "export const greet = (name: string) => 'Dag ' + name;";

describe('building the islands', () => {
  let folder = '';
  const put = async (file, text) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  const builtFiles = () => readdir(path.join(folder, 'dist/islands'));
  beforeEach(async () => {
    // Inside the project, so that preact is found.
    await mkdir(path.join(root, 'dist'), { recursive: true });
    folder = await mkdtemp(path.join(root, 'dist/islands-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes an empty manifest when there are none', async () => {
    assert.deepEqual(await buildIslands(folder), {});
    assert.deepEqual(await builtFiles(), ['manifest.json']);
  });

  it('bundles each island apart, with what they share in a chunk of its own', async () => {
    await put('src/features/a/rules/greet.ts', greet);
    await put('src/features/a/islands/one.tsx', island('een'));
    await put('src/features/a/islands/two.tsx', island('twee'));
    await put('src/features/a/islands/two.test.tsx', 'throw new Error("not an island");');
    const manifest = await buildIslands(folder);
    assert.deepEqual(Object.keys(manifest), ['one', 'two']);
    assert.match(manifest.one.path, /^\/assets\/islands\/one-[A-Z0-9]{8}\.js$/);
    assert.match(manifest.one.imports.join(), /^\/assets\/islands\/shared-[A-Z0-9]{8}\.js$/);
    assert.deepEqual(manifest.one.imports, manifest.two.imports);
    assert.deepEqual(JSON.parse(await readFile(path.join(folder, 'dist/islands/manifest.json'), 'utf8')), manifest);
  });

  it('gives a changed island another name and removes the old file', async () => {
    await put('src/features/a/rules/greet.ts', greet);
    await put('src/features/a/islands/one.tsx', island('een'));
    const before = await buildIslands(folder);
    assert.deepEqual(await buildIslands(folder), before);
    await put('src/features/a/islands/one.tsx', island('1'));
    const after = await buildIslands(folder);
    assert.notEqual(after.one.path, before.one.path);
    assert.deepEqual((await builtFiles()).sort(), ['manifest.json', path.basename(after.one.path)].sort());
  });

  it('refuses an island that needs what only the server has', async () => {
    await put('src/features/a/islands/one.tsx', `import { readFileSync } from 'node:fs'; readFileSync('/');`);
    await assert.rejects(buildIslands(folder), /node:fs/);
  });

  it('refuses two islands of one name', async () => {
    await put('src/features/a/islands/one.tsx', 'export {};');
    await put('src/features/b/islands/one.tsx', 'export {};');
    await assert.rejects(buildIslands(folder), /Two islands are called "one"/);
  });
});

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildServer } from './build-server.mjs';
import { builtServer, bundleFolder, currentServer, doorTo } from './built-server.mjs';
import { root } from './install.mjs';

describe('the bundle of the server', () => {
  let folder = '';
  const put = async (file, text) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  beforeEach(async () => {
    // Inside the project, so that packages are found.
    await mkdir(path.join(root, 'dist'), { recursive: true });
    folder = await mkdtemp(path.join(root, 'dist/server-test-'));
    await mkdir(path.join(folder, 'seeds'));
    await put('package-lock.json', '{}');
    for (const script of ['build.mjs', 'build-server.mjs', 'build-islands.mjs'])
      await cp(path.join(root, 'scripts', script), path.join(folder, 'scripts', script));
    await put('src/place.ts', 'export const place: string = import.meta.url;');
    await put(
      'src/main.ts',
      "import { place } from './place.ts'; export { place }; export const fail = () => { throw new Error('here'); };",
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is another one when a source changes, and not when a test does', async () => {
    const first = bundleFolder(folder);
    assert.equal(bundleFolder(folder), first);
    await put('src/place.test.ts', '');
    assert.equal(bundleFolder(folder), first);
    await put('src/place.ts', "export const place: string = 'elsewhere';");
    assert.notEqual(bundleFolder(folder), first);
    assert.equal(builtServer(folder).isBuilt, false);
  });

  it('is built when it is there and the door that everybody starts leads to it', async () => {
    await put('src/main.ts', "throw new Error('came here');");
    const out = bundleFolder(folder);
    await put('dist/islands/manifest.json', '{}');
    await buildServer(folder, out);
    assert.equal(builtServer(folder).isBuilt, false);
    await writeFile(currentServer(folder), doorTo(path.join(folder, 'dist/server/of-before')));
    assert.equal(builtServer(folder).isBuilt, false);
    await writeFile(currentServer(folder), doorTo(out));
    assert.equal(builtServer(folder).isBuilt, true);
    await assert.rejects(import(pathToFileURL(currentServer(folder)).href), /came here/);
  });

  it('gives each source its own place', async () => {
    const out = bundleFolder(folder);
    await buildServer(folder, out);
    const { place } = await import(pathToFileURL(path.join(out, 'main.mjs')).href);
    assert.equal(place, pathToFileURL(path.join(folder, 'src/place.ts')).href);
  });

  it('is refused when a source asks for a place in a way that it cannot keep right', async () => {
    await put('src/place.ts', 'export const place: string = import.meta.filename;');
    await assert.rejects(buildServer(folder, bundleFolder(folder)), /import\.meta\.filename/);
  });
});

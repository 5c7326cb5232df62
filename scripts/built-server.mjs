// Which bundle of the server belongs to the sources as they are now. Plain JavaScript that any Node from 18 on can run.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where bundles lie: a folder for each state of the sources, so that a server that runs keeps its own. */
export const bundlesFolder = (root) => path.join(root, 'dist/server');

/** What systemd and the image start: a file in one place that leads to the bundle that was built last. */
export const currentServer = (root) => path.join(bundlesFolder(root), 'current.mjs');

/**
 * What Node is started with for the product. A page makes a few megabytes of objects that die with it: with more room for the young ones,
 * fewer live long enough to be copied, which saves up to a sixth of its processor time for at most 200 MB of memory.
 */
export const serverFlags = ['--enable-source-maps', '--max-semi-space-size=64'];

/** What stands in that file when it leads to the bundle in `folder`. */
export const doorTo = (folder) => `import './${path.basename(folder)}/main.mjs';\n`;

/**
 * The folder of the bundle that belongs to the sources under `root` as they are now: named after their names, sizes and times of change, after
 * what is installed, and after where all that lies, since a bundle knows the places of its files.
 *
 * @param {string} root
 */
export function bundleFolder(root) {
  const hash = createHash('sha256')
    .update(root)
    .update(readFileSync(path.join(root, 'package-lock.json')));
  const files = ['src', 'seeds']
    .flatMap((top) => readdirSync(path.join(root, top), { recursive: true }).map((file) => path.join(top, file)))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  for (const file of ['scripts/build.mjs', 'scripts/build-server.mjs', 'scripts/build-islands.mjs', ...files.sort()]) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return path.join(bundlesFolder(root), hash.digest('hex').slice(0, 16));
}

/** The bundle to start, and whether it is there together with what the browser gets, and is the current one. */
export function builtServer(root) {
  const folder = bundleFolder(root);
  const file = path.join(folder, 'main.mjs');
  const isThere = existsSync(file) && existsSync(path.join(root, 'dist/islands/manifest.json'));
  return { file, isBuilt: isThere && existsSync(currentServer(root)) && leadsTo(folder, currentServer(root)) };
}

const leadsTo = (folder, door) => readFileSync(door, 'utf8') === doorTo(folder);

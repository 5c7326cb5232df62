// Builds what the browser gets and the bundle of the server, into dist/, and says where the latter lies.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIslands } from './build-islands.mjs';
import { buildServer } from './build-server.mjs';
import { builtServer, bundleFolder, bundlesFolder, currentServer, doorTo } from './built-server.mjs';
import { root } from './install.mjs';

/** A server may still run from an older bundle, and load a part of it later. */
const kept = 3;

async function buildBundle() {
  const folder = bundleFolder(root);
  if (existsSync(builtServer(root).file)) return openDoor(folder);
  await mkdir(bundlesFolder(root), { recursive: true });
  // In one step, so that what was broken off leaves nothing that looks whole. Another start may have been first.
  const draft = await mkdtemp(path.join(bundlesFolder(root), 'draft-'));
  await buildServer(root, draft);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  await openDoor(folder);
  await removeOld(path.basename(folder));
}

/** Last, and in one step: it always leads to a whole bundle. */
async function openDoor(folder) {
  const door = currentServer(root);
  const draft = `${door}.${process.pid}`;
  await writeFile(draft, doorTo(folder));
  await rename(draft, door);
}

async function removeOld(current) {
  const entries = await readdir(bundlesFolder(root), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && entry.name !== current).map(({ name }) => name);
  const ages = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(path.join(bundlesFolder(root), name))).mtimeMs })),
  );
  const old = ages.sort((a, b) => b.time - a.time).slice(kept - 1);
  await Promise.all(old.map(({ name }) => rm(path.join(bundlesFolder(root), name), { recursive: true, force: true })));
}

try {
  await buildIslands(root);
  await buildBundle();
  process.stdout.write(`${builtServer(root).file}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

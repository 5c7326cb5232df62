// Bundles the islands, the only code that reaches the browser: src/features/*/islands/*.tsx → dist/islands/ with a manifest.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const urlPrefix = '/assets/islands/';

/**
 * Builds every island of the source tree under `root` into `root`/dist/islands.
 * File names carry a hash of their content, so they may be cached for ever. The manifest is put in place last and old files
 * are removed after that, so a server that runs meanwhile never finds half a build.
 *
 * @param {string} root
 * @returns {Promise<Manifest>} also written to dist/islands/manifest.json
 * @typedef {Record<string, { path: string, imports: string[] }>} Manifest island name → its URL path, and the URL paths of
 *   the shared chunks it loads (for modulepreload)
 */
export async function buildIslands(root) {
  const entries = await islandEntries(root);
  const outdir = path.join(root, 'dist/islands');
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  const manifest = manifestOf(metafile.outputs, entries);
  const draft = path.join(outdir, `manifest.json.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(draft, path.join(outdir, 'manifest.json'));
  const current = new Set(['manifest.json', ...Object.keys(metafile.outputs).map((file) => path.basename(file))]);
  const old = (await readdir(outdir)).filter((file) => !current.has(file));
  await Promise.all(old.map((file) => rm(path.join(outdir, file), { recursive: true, force: true })));
  return manifest;
}

async function islandEntries(root) {
  const features = path.join(root, 'src/features');
  const files = await readdir(features, { recursive: true }).catch(() => []);
  const entries = {};
  for (const file of files.map((name) => name.split(path.sep).join('/')).sort()) {
    const name = /^[^/]+\/islands\/([^/]+)\.tsx$/.exec(file)?.[1];
    if (!name || name.endsWith('.test')) continue;
    if (entries[name]) throw new Error(`Two islands are called "${name}": ${entries[name]} and src/features/${file}.`);
    entries[name] = `src/features/${file}`;
  }
  return entries;
}

function manifestOf(outputs, entries) {
  const outputOf = new Map(Object.entries(outputs).map(([file, output]) => [output.entryPoint, file]));
  const url = (file) => urlPrefix + path.basename(file);
  const chunksOf = (file, found = new Set()) => {
    for (const item of outputs[file].imports) {
      if (item.kind !== 'import-statement' || item.external || found.has(item.path)) continue;
      found.add(item.path);
      chunksOf(item.path, found);
    }
    return found;
  };
  return Object.fromEntries(
    Object.entries(entries).map(([name, source]) => {
      const file = outputOf.get(source);
      return [name, { path: url(file), imports: [...chunksOf(file)].map(url) }];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const manifest = await buildIslands(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
    process.stdout.write(`islands: ${Object.keys(manifest).join(', ') || 'none'}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

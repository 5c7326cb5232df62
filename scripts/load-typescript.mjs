// `node --import ./scripts/load-typescript.mjs`: our TypeScript as Node reads it, translated once per version of a file and kept in
// dist/. Translating or checking all of it at each start took longer than everything else in a start.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const rootUrl = `${pathToFileURL(root).href}/`;
const file = path.join(root, 'dist/translated.json');
const require = createRequire(import.meta.url);
const translator = require('esbuild/package.json').version;

/** @type {{ translator: string, files: Record<string, { size: number, changed: number, code: string }> }} */
let kept = { translator, files: {} };
try {
  const read = JSON.parse(readFileSync(file, 'utf8'));
  if (read.translator === translator) kept = read;
} catch {
  // Not there yet, or cut off: all is translated anew.
}
let isNew = false;

registerHooks({
  load(url, context, next) {
    if (!/\.tsx?$/.test(url) || !url.startsWith(rootUrl) || url.includes('/node_modules/')) return next(url, context);
    return { format: 'module', source: translated(fileURLToPath(url)), shortCircuit: true };
  },
});
process.on('exit', keep);

/** @param {string} source */
function translated(source) {
  const name = path.relative(root, source);
  const { size, mtimeMs: changed } = statSync(source);
  const known = kept.files[name];
  if (known?.size === size && known.changed === changed) return known.code;
  const { code } = require('esbuild').transformSync(readFileSync(source, 'utf8'), {
    loader: source.endsWith('x') ? 'tsx' : 'ts',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'node24',
    sourcefile: source,
    sourcemap: 'inline',
    sourcesContent: false,
  });
  kept.files[name] = { size, changed, code };
  // What was translated is kept when the burst of loading is over; a process that is killed before that starts slowly once more.
  if (!isNew) setTimeout(keep, 3000).unref();
  isNew = true;
  return code;
}

function keep() {
  if (!isNew) return;
  isNew = false;
  try {
    for (const name of Object.keys(kept.files)) if (!existsSync(path.join(root, name))) delete kept.files[name];
    mkdirSync(path.dirname(file), { recursive: true });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(kept));
    renameSync(own, file);
  } catch {
    // A folder that may not be written, as in a container: each start translates.
  }
}

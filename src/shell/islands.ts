import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServedAsset } from '../ui/assets.ts';

export type Islands = {
  /** The scripts of an island, for the head of a page; none when the islands have not been built: pages work without. */
  scripts(name: string): string[];
  /** The file at a path ('/assets/islands/…'), or null. */
  serve(path: string): ServedAsset | null;
};

type Manifest = Record<string, { path: string; imports: string[] }>;

const folder = fileURLToPath(new URL('../../dist/islands/', import.meta.url));

/** Reads the built islands; once, when the process starts. */
export function loadIslands(): Islands {
  const manifest = readManifest();
  const paths = new Set(Object.values(manifest).flatMap(({ path, imports }) => [path, ...imports]));
  const served = new Map([...paths].map((path) => [path, readIsland(path)]));
  return {
    scripts: (name) => (manifest[name] ? [manifest[name].path] : []),
    serve: (path) => served.get(path) ?? null,
  };
}

function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

const readIsland = (path: string): ServedAsset => ({
  body: new Uint8Array(readFileSync(folder + path.slice(path.lastIndexOf('/') + 1))),
  contentType: 'text/javascript; charset=utf-8',
  immutable: true,
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Source files by their path from the project's root, always with `/`. */
export type SourceFiles = ReadonlyMap<string, string>;

/**
 * The files under the given folders whose path matches, with their text. A folder that is not there counts as empty, so a
 * test that reads files also says that it found some.
 */
export function readFiles(folders: readonly string[], matching: RegExp): SourceFiles {
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const file of filesUnder(folder)) {
      if (matching.test(file)) found.set(file, readFileSync(path.join(projectRoot, file), 'utf8'));
    }
  }
  return found;
}

function filesUnder(folder: string): string[] {
  try {
    const entries = readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)));
    return files.map((file) => file.split(path.sep).join('/')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The code of the product itself: without tests and what only they use. */
export const readProduct = (): SourceFiles =>
  new Map([...readFiles(['src'], /\.tsx?$/)].filter(([file]) => !/\.test\.tsx?$|-under-test\.ts$/.test(file)));

export type Import = {
  /** A path from the project's root, or the name of a package. */
  target: string;
  /** `import type`: gone when the code runs. */
  typeOnly: boolean;
};

/** What a file imports or exports on, also by `import('…')`. Reads the code as the formatter leaves it. */
export function importsOf(file: string, source: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
    imports.push({ target, typeOnly });
  };
  for (const match of source.matchAll(
    /^(?:import|export)\s+(type\s+(?!from\b))?[\w$*{},\s]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  ))
    add(match[2] ?? '', match[1] !== undefined);
  for (const match of source.matchAll(/^import\s*['"]([^'"]+)['"]/gm)) add(match[1] ?? '', false);
  for (const match of withoutComments(source).matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) add(match[1] ?? '', false);
  return imports;
}

/** The code without its comments; good enough to look for words, not to compile. */
export const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

import type { Hono } from 'hono';
import { type PathName, paths } from '../../src/paths.ts';

export type Method = 'GET' | 'POST';
export const pathNames = Object.keys(paths) as PathName[];

/** Files of the product; they are for everyone and have no row in the table of paths. */
const isAsset = (pattern: string) => pattern.startsWith('/assets/') || pattern === '/favicon.svg';

/** A file and no page. */
export const isDownload = (name: PathName): boolean =>
  /Download$/.test(name) ||
  [
    'agreementPdf',
    'dossierFile',
    'agreementBatchPdfs',
    'paperScan',
    'signingPdf',
    'letterPdf',
    'letterCopy',
    'versionCard',
    'sealCertificate',
  ].includes(name);

/** Which paths answer to which methods, read from the router itself. */
export function mountedMethods(app: Hono): ReadonlyMap<PathName, ReadonlySet<Method>> {
  const byPattern = Map.groupBy(app.routes, (route) => route.path);
  return new Map(
    pathNames.map((name) => [
      name,
      new Set(
        (byPattern.get(paths[name].pattern) ?? [])
          .map((route) => route.method)
          .filter((method): method is Method => method === 'GET' || method === 'POST'),
      ),
    ]),
  );
}

/** Routes that no line of src/paths.ts knows, as 'GET /somewhere'. */
export function unknownRoutes(app: Hono): string[] {
  const patterns = new Set<string>(pathNames.map((name) => paths[name].pattern));
  return app.routes
    .filter(({ path, method }) => !patterns.has(path) && !isAsset(path) && method !== 'ALL')
    .map(({ path, method }) => `${method} ${path}`);
}

/** The path behind an address of the product, or null for none. Fixed words win from parameters, as in the router. */
export function pathNameOf(pathname: string): PathName | null {
  const parts = pathname.split('/');
  const fits = (patternsByLength.get(parts.length) ?? []).find(({ pattern }) =>
    pattern.every((part, at) => part.startsWith(':') || part === parts[at]),
  );
  return fits?.name ?? null;
}

const parameters = (pattern: readonly string[]) => pattern.filter((part) => part.startsWith(':')).length;
/** Split once, those with the fewest parameters first: a crawl asks for a path ten thousand times. */
const patternsByLength = Map.groupBy(
  pathNames
    .map((name) => ({ name, pattern: paths[name].pattern.split('/') }))
    .sort((a, b) => parameters(a.pattern) - parameters(b.pattern)),
  ({ pattern }) => pattern.length,
);

import type { Web } from '../../shell/index.ts';
import { mountImport } from './import-pages.tsx';
import { mountImportRows } from './row-pages.tsx';

/** Companies, contacts and workplaces from a file. */
export function mountImports(web: Web): void {
  mountImport(web);
  mountImportRows(web);
}

import type { Web } from '../../../shell/index.ts';
import { mountBatches } from './batch-pages.tsx';
import { mountExport } from './export-page.tsx';
import { mountViews } from './view-pages.tsx';

/** What can be done with the list of agreements as a whole. */
export function mountArchive(web: Web): void {
  mountExport(web);
  mountViews(web);
  mountBatches(web);
}

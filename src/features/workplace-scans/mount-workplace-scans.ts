import type { Web } from '../../shell/index.ts';
import { mountActions } from './action-pages.tsx';
import { mountConclude } from './conclude-pages.tsx';
import { mountOwnScan } from './own-scan-pages.tsx';
import { mountParts } from './part-pages.tsx';
import { mountRequirement } from './requirement-pages.tsx';
import { mountScanList } from './scan-list-pages.tsx';
import { mountScanNew } from './scan-new-pages.tsx';
import { mountScanPages } from './scan-pages.tsx';
import { mountScanSettings } from './settings-pages.tsx';
import { mountTalk } from './talk-pages.tsx';

/** The workplace scan: what is asked, the parts by link, the joint talk and its outcome. */
export function mountWorkplaceScans(web: Web): void {
  mountScanSettings(web);
  mountScanList(web);
  mountScanNew(web);
  mountScanPages(web);
  mountParts(web);
  mountTalk(web);
  mountActions(web);
  mountConclude(web);
  mountRequirement(web);
  mountOwnScan(web);
}

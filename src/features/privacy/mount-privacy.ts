import type { Web } from '../../shell/index.ts';
import { mountPrivacyLinks } from './link-pages.tsx';
import { mountOwnData } from './own-pages.tsx';
import { mountRequests } from './request-pages.tsx';
import { mountRetention } from './retention-pages.tsx';
import { mountStatement } from './statement-page.tsx';

/** What we hold of people: what they can see and ask, what the hogeschool answers, and how long it stays. */
export function mountPrivacy(web: Web): void {
  mountStatement(web);
  mountPrivacyLinks(web);
  mountOwnData(web);
  mountRequests(web);
  mountRetention(web);
}

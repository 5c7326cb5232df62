import type { Web } from '../../shell/index.ts';
import { mountAddenda } from './addenda/addendum-pages.tsx';
import { mountChangeRules } from './addenda/change-rule-pages.tsx';
import { mountHandover } from './addenda/handover-pages.tsx';
import { mountAgreementList } from './agreement-list-page.tsx';
import { mountAgreementPages } from './agreement-pages.tsx';
import { mountArchive } from './archive/mount-archive.ts';
import { mountDelegation } from './delegation/delegation-pages.tsx';
import { mountEndings } from './ending/ending-pages.tsx';
import { mountPaper } from './paper/paper-pages.tsx';
import { mountSigningSettings } from './settings/signing-settings-pages.tsx';
import { mountCopies } from './signing/copy-pages.tsx';
import { mountTaskLinks } from './signing/link-pages.tsx';
import { mountSigning } from './signing/signing-pages.tsx';

/** Everything about tripartite agreements that has a page. */
export function mountAgreements(web: Web): void {
  mountArchive(web);
  mountAgreementList(web);
  mountAgreementPages(web);
  mountPaper(web);
  mountDelegation(web);
  mountSigningSettings(web);
  mountAddenda(web);
  mountChangeRules(web);
  mountHandover(web);
  mountEndings(web);
  mountTaskLinks(web);
  mountSigning(web);
  mountCopies(web);
}

import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';

/** The pages above one page of a scan; without `here` it is the scan's own. */
export function scanCrumbs(lang: Lang, { facts }: StoredScan, here?: string) {
  const title = staffTexts[lang].scanTitle(facts.scanned.functionTitle, facts.companyName);
  return {
    breadcrumbsLabel: shellTexts[lang].youAreHere,
    breadcrumbs: [
      { label: texts[lang].title, href: paths.scans() },
      ...(here ? [{ label: title, href: paths.scan({ scanId: facts.id }) }, { label: here }] : [{ label: title }]),
    ],
  };
}

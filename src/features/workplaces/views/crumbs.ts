import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Breadcrumb } from '../../../ui/index.ts';
import type { WorkplaceProfile } from '../rules/profile.ts';
import { texts } from '../texts.ts';

type Named = Pick<WorkplaceProfile, 'id' | 'companyId' | 'companyName' | 'functionTitle'>;

/** The pages above the page of a workplace, and that page itself for what stands below it. */
export function workplaceCrumbs(lang: Lang, workplace: Named, { isBelow = false } = {}): Breadcrumb[] {
  const { id, companyId, companyName, functionTitle } = workplace;
  return [
    { label: texts[lang].companies, href: paths.companies() },
    { label: companyName, href: paths.company({ companyId }) },
    ...(isBelow ? [{ label: functionTitle, href: paths.workplace({ workplaceId: id }) }] : []),
  ];
}

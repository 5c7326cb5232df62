import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Breadcrumb } from '../../../ui/index.ts';
import { taskTexts } from '../task-texts.ts';

type Route = { mkbRouteId: string; mkbRouteName: string };

/** The pages above what belongs to a Mkb-route. */
export function routeCrumbs(lang: Lang, { mkbRouteId, mkbRouteName }: Route): Breadcrumb[] {
  return [
    { label: taskTexts[lang].mkbRoutes, href: paths.mkbRoutes() },
    { label: mkbRouteName, href: paths.mkbRoute({ mkbRouteId }) },
  ];
}

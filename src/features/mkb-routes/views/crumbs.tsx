import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Badge, type Breadcrumb, type Tone } from '../../../ui/index.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { VersionState } from '../rules/version.ts';
import { texts } from '../texts.ts';
import type { StoredVersion } from '../version-store.ts';

/** Breadcrumbs of a page below the start page of a Mkb-route. */
export function crumbs(lang: Lang, route: Pick<MkbRoute, 'id' | 'name'> | null, ...below: Breadcrumb[]) {
  const top = [
    { label: texts[lang].title, href: paths.mkbRoutes() },
    ...(route
      ? [{ label: route.name, ...(below.length > 0 && { href: paths.mkbRoute({ mkbRouteId: route.id }) }) }]
      : []),
  ];
  return { breadcrumbs: [...top, ...below], breadcrumbsLabel: shellTexts[lang].youAreHere };
}

const tones: Record<VersionState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warn',
  published: 'ok',
  superseded: 'neutral',
};

/** "Versie 3 · concept". */
export function VersionBadge({ lang, stored }: { lang: Lang; stored: Pick<StoredVersion, 'number' | 'version'> }) {
  const t = texts[lang];
  const { state } = stored.version;
  return <Badge tone={tones[state]}>{t.versionAndState(stored.number, t.states[state])}</Badge>;
}

/** The state alone, for where the number stands beside it. */
export function StateBadge({ lang, state }: { lang: Lang; state: VersionState }) {
  return <Badge tone={tones[state]}>{texts[lang].states[state]}</Badge>;
}

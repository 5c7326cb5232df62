import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { LinkButton } from '../../../ui/index.ts';
import { compareTexts } from '../compare-texts.ts';
import type { Standing } from '../rules/standing.ts';
import type { StoredVersion } from '../version-store.ts';
import { compareHref } from './compare-href.ts';
import { cardTexts } from './route-card/card-texts.ts';

type VersionLinksProps = { lang: Lang; stored: Pick<StoredVersion, 'id' | 'mkbRouteId'>; standing: Standing };

/** What can be taken along of a version: its card in both languages, and how it differs from the published one. */
export function VersionLinks({ lang, stored, standing }: VersionLinksProps) {
  const { published } = standing;
  return (
    <div class="cluster">
      <CardLinks lang={lang} stored={stored} />
      {published && published.id !== stored.id && (
        <LinkButton small href={compareHref(published, stored)}>
          {compareTexts[lang].linkWith(published.number)}
        </LinkButton>
      )}
    </div>
  );
}

/** The card of a version as a download, in the reader's language and in the other one. */
export function CardLinks({ lang, stored }: Pick<VersionLinksProps, 'lang' | 'stored'>) {
  const t = cardTexts[lang];
  const href = paths.versionCard({ mkbRouteId: stored.mkbRouteId, versionId: stored.id });
  const other = lang === 'nl' ? 'en' : 'nl';
  return (
    <>
      <LinkButton small href={`${href}?taal=${lang}`} download>
        {t.link}
      </LinkButton>
      <LinkButton kind="quiet" small href={`${href}?taal=${other}`} download ariaLabel={t.linkOtherOf(t.linkOther)}>
        {t.linkOther}
      </LinkButton>
    </>
  );
}

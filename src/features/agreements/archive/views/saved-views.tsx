import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { archiveTexts } from '../texts.ts';
import type { SavedView } from '../view-store.ts';
import { listHref } from './export-view.tsx';

/** Ways to the views, and to keeping the filter of now. */
export function SavedViews({ lang, views, query }: { lang: Lang; views: readonly SavedView[]; query: string }) {
  const t = archiveTexts[lang];
  return (
    <div class="cluster list-views">
      {views.length > 0 && (
        <nav class="cluster" aria-label={t.views}>
          {views.map(({ id, name, query: kept }) => (
            <a key={id} href={listHref(kept)} aria-current={kept === query ? 'true' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      )}
      <p class="cluster">
        <a href={query ? `${paths.agreementViews()}?${query}` : paths.agreementViews()}>{t.manageViews}</a>
        <a href={query ? `${paths.agreementsExport()}?${query}` : paths.agreementsExport()}>{t.exportLink}</a>
      </p>
    </div>
  );
}

import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { ConfirmPanel, HiddenField, PageHeading } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { StoredVersion } from '../version-store.ts';
import { crumbs } from './crumbs.tsx';

type ConfirmDeleteProps = {
  lang: Lang;
  route: MkbRoute;
  stored: StoredVersion;
  title: string;
  text: string;
  action: string;
};

/** Asks once before a part of a design is deleted. */
export function ConfirmDeletePage({ lang, route, stored, title, text, action }: ConfirmDeleteProps) {
  const t = designTexts[lang];
  const design = paths.design({ mkbRouteId: route.id, versionId: stored.id });
  return (
    <>
      <PageHeading
        title={t.remove}
        {...crumbs(lang, route, { label: t.designTitle, href: design }, { label: t.remove })}
      />
      <ConfirmPanel
        title={title}
        action={action}
        confirmLabel={t.deleteConfirm}
        cancel={{ href: design, label: t.cancel }}
        fields={<HiddenField name="revision" value={String(stored.revision)} />}
      >
        {text}
      </ConfirmPanel>
    </>
  );
}

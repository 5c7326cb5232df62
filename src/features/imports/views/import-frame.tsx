import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type Content, PageHeading } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

export const numberIn = (lang: Lang) => (value: number) => formatNumber(lang, value);

/** The heading of every page of an import, with the way back. `under`: of a page below the import itself. */
export function ImportHeading({
  lang,
  title,
  lead,
  under,
}: {
  lang: Lang;
  title: string;
  lead?: Content;
  under?: { id: string; fileName: string };
}) {
  const t = texts[lang];
  const crumbs = [
    { href: paths.companies(), label: t.companies },
    { href: paths.companyImports(), label: t.title },
    ...(under ? [{ href: paths.companyImport({ importId: under.id }), label: under.fileName }] : []),
  ];
  return <PageHeading title={title} lead={lead} breadcrumbs={crumbs} breadcrumbsLabel={t.youAreHere} />;
}

import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { type Content, PageHeading } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** The heading of every page below the list; `company` is the page above this one. */
export function CompanyHeading({
  lang,
  company,
  ...heading
}: {
  lang: Lang;
  title: string;
  lead: Content;
  company?: { id: string; name: string } | undefined;
  badge?: Content;
  actions?: Content;
}) {
  return (
    <PageHeading
      {...heading}
      breadcrumbsLabel={shellTexts[lang].youAreHere}
      breadcrumbs={[
        { label: texts[lang].title, href: paths.companies() },
        ...(company ? [{ label: company.name, href: paths.company({ companyId: company.id }) }] : []),
      ]}
    />
  );
}

import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { type Content, PageHeading } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

/** The heading of every page below the list; `association` is the page above this one. */
export function BranchHeading({
  lang,
  association,
  ...heading
}: {
  lang: Lang;
  title: string;
  lead?: Content;
  badge?: Content;
  actions?: Content;
  association?: { id: string; name: string } | undefined;
}) {
  return (
    <PageHeading
      {...heading}
      breadcrumbsLabel={shellTexts[lang].youAreHere}
      breadcrumbs={[
        { label: texts[lang].title, href: paths.branchAssociations() },
        ...(association
          ? [{ label: association.name, href: paths.branchAssociation({ associationId: association.id }) }]
          : []),
      ]}
    />
  );
}

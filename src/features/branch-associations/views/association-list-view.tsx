import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, cellLink, DataTable, EmptyState, LinkButton, PageHeading, Pagination } from '../../../ui/index.ts';
import { divisionName } from '../../companies/index.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  rows: readonly (Association & { members: number })[];
  page: number;
  hasNext: boolean;
  mayAdd: boolean;
};

export function AssociationListPage({ lang, rows, page, hasNext, mayAdd }: Props) {
  const t = texts[lang];
  const add = mayAdd && (
    <LinkButton kind="primary" href={paths.branchAssociationNew()}>
      {t.add}
    </LinkButton>
  );
  if (rows.length === 0)
    return (
      <>
        <PageHeading title={t.title} lead={t.lead} />
        <EmptyState title={t.emptyTitle} action={add}>
          {t.empty}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} actions={add} />
      <Card>
        <DataTable
          caption={t.title}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t.name,
              rowHeader: true,
              cell: ({ id, name }) => cellLink(paths.branchAssociation({ associationId: id }), name),
            },
            {
              key: 'sectors',
              header: t.sectors,
              cell: ({ sbiDivisions, sbiScheme }) =>
                sbiScheme &&
                sbiDivisions.map((code) => <div key={code}>{divisionName(lang, sbiScheme, code) ?? code}</div>),
            },
            { key: 'regions', header: t.regions, cell: ({ regions }) => regions.join(', ') },
            { key: 'members', header: t.members, numeric: true, cell: ({ members }) => formatNumber(lang, members) },
          ]}
        />
      </Card>
      {(page > 1 || hasNext) && <Pages lang={lang} page={page} hasNext={hasNext} href={paths.branchAssociations()} />}
    </>
  );
}

/** Previous and next of a list whose length is not counted. */
export function Pages({ lang, page, hasNext, href }: { lang: Lang; page: number; hasNext: boolean; href: string }) {
  const t = texts[lang];
  return (
    <Pagination
      label={t.pages}
      position={t.page(formatNumber(lang, page))}
      previous={page > 1 ? { href: `${href}?bladzijde=${page - 1}`, label: t.previous } : undefined}
      next={hasNext ? { href: `${href}?bladzijde=${page + 1}`, label: t.next } : undefined}
    />
  );
}

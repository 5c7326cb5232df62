import type { Figures } from '../../../kernel/figures.ts';
import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { CompanyPage as FoundCompanies } from '../company-store.ts';
import { texts } from '../texts.ts';
import { SizeBadge } from './size.tsx';

type Props = {
  lang: Lang;
  found: FoundCompanies;
  /** What was searched for; '' for all. */
  text: string;
  page: number;
  perPage: number;
  figures: Figures;
  mayAdd: boolean;
};

export function CompaniesPage(props: Props) {
  const { lang, found, text, mayAdd } = props;
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const add = mayAdd && (
    <LinkButton kind="primary" href={paths.companyNew()}>
      {t.add}
    </LinkButton>
  );
  const none = found.total === 0 && text === '';
  return (
    <>
      <PageHeading
        title={t.title}
        lead={text === '' ? t.lead(number(found.total), number(found.sizeUnknown), none) : undefined}
        actions={
          !none && (
            <>
              {mayAdd && <LinkButton href={paths.companyDuplicates()}>{t.duplicates}</LinkButton>}
              {add}
            </>
          )
        }
      />
      {none ? (
        <EmptyState title={t.emptyTitle} action={add}>
          {t.empty}
        </EmptyState>
      ) : (
        <Stack gap="md">
          <FilterBar
            label={t.filter}
            action={paths.companies()}
            submitLabel={t.searchButton}
            reset={text === '' ? undefined : { href: paths.companies(), label: t.reset }}
            result={text === '' ? undefined : t.found(number(found.total))}
          >
            <TextField name="q" label={t.search} type="search" value={text} width="lg" maxLength={80} />
          </FilterBar>
          {found.total === 0 ? (
            <EmptyState title={t.nothingTitle} action={add}>
              {t.nothing(text)}
            </EmptyState>
          ) : (
            <CompaniesTable {...props} />
          )}
        </Stack>
      )}
    </>
  );
}

function CompaniesTable({ lang, found, text, page, perPage, figures }: Props) {
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value);
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, found.total);
  return (
    <>
      <Card>
        <DataTable
          caption={t.caption}
          captionHidden
          rows={found.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              header: t.name,
              rowHeader: true,
              cell: (row) => <a href={paths.company({ companyId: row.id })}>{row.name}</a>,
            },
            { key: 'place', header: t.place, cell: (row) => row.place },
            {
              key: 'size',
              header: t.size,
              cell: (row) => <SizeBadge lang={lang} company={row} figures={figures} short />,
            },
            {
              key: 'staff',
              header: t.staff,
              numeric: true,
              cell: (row) => (row.staff === null ? '' : number(row.staff)),
            },
            { key: 'workplaces', header: t.workplaces, numeric: true, cell: (row) => number(row.workplaces) },
          ]}
        />
      </Card>
      {found.total > perPage && (
        <Pagination
          label={t.pages}
          position={t.position(number(Math.min(first, last)), number(last), number(found.total))}
          previous={page > 1 ? { href: pageHref(text, page - 1), label: t.previous } : undefined}
          next={last < found.total ? { href: pageHref(text, page + 1), label: t.next } : undefined}
        />
      )}
    </>
  );
}

function pageHref(text: string, page: number): string {
  const query = new URLSearchParams({ ...(text !== '' && { q: text }), ...(page > 1 && { bladzijde: String(page) }) });
  return query.size === 0 ? paths.companies() : `${paths.companies()}?${query}`;
}

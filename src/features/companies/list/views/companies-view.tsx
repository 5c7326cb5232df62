import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Cluster, cellLink, DataTable, EmptyState, LinkButton, PageHeading, Stack } from '../../../../ui/index.ts';
import { texts as exportTexts } from '../../export/texts.ts';
import type { Colleague } from '../../owners/colleague-store.ts';
import { texts as ownerTexts } from '../../owners/texts.ts';
import type { AnswerTerm } from '../../rules/answer-term.ts';
import type { CompanyFilter, CompanyOrder } from '../../rules/company-filter.ts';
import { StageBadge } from '../../stages/views/stage-badge.tsx';
import { texts as companyTexts } from '../../texts.ts';
import { StatusBadge } from '../../views/size.tsx';
import type { CompanyRow } from '../company-list-store.ts';
import type { Counted } from '../list-limits.ts';
import type { PlaceFilter } from '../place-filter.ts';
import { texts } from '../texts.ts';
import { CompanyFilters } from './company-filters.tsx';
import { listHref } from './list-href.ts';
import { rowNews } from './row-news.tsx';

export type CompaniesProps = {
  lang: Lang;
  today: IsoDate;
  rows: readonly CompanyRow[];
  filter: CompanyFilter;
  order: CompanyOrder;
  /** The filter as it stands in the address. */
  query: string;
  /** What the list is narrowed to by place. */
  place: PlaceFilter;
  /** By the filter, by place, or both. */
  isNarrowed: boolean;
  /** How many meet the filter; null when nothing is filtered, and on later pages. */
  counted: Counted | null;
  owners: readonly Colleague[];
  terms: readonly AnswerTerm[];
  /** Working days to answer within, where the hogeschool chose no other. */
  proposedDays: number;
  isContinued: boolean;
  nextHref: string | null;
  mayAdd: boolean;
};

export function CompaniesPage(props: CompaniesProps) {
  const { lang, rows, isNarrowed, mayAdd, isContinued } = props;
  const t = texts[lang];
  const add = mayAdd && (
    <LinkButton kind="primary" href={paths.companyNew()}>
      {companyTexts[lang].add}
    </LinkButton>
  );
  if (rows.length === 0 && !isNarrowed && !isContinued)
    return (
      <>
        <PageHeading title={t.title} lead={t.lead} />
        <EmptyState
          title={t.emptyTitle}
          action={
            mayAdd && (
              <>
                {add}
                <LinkButton href={paths.companyImports()}>{t.importFile}</LinkButton>
              </>
            )
          }
        >
          {t.empty}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          mayAdd && (
            <Cluster>
              <LinkButton href={paths.companyImports()}>{t.importFile}</LinkButton>
              <LinkButton href={paths.companyDuplicates()}>{companyTexts[lang].duplicates}</LinkButton>
              <LinkButton href={paths.companiesHandOver()}>{ownerTexts[lang].handOver}</LinkButton>
              {add}
            </Cluster>
          )
        }
      />
      <Stack gap="md">
        <CompanyFilters {...props} />
        <CompaniesTable {...props} />
      </Stack>
    </>
  );
}

function CompaniesTable(props: CompaniesProps) {
  const { lang, rows, filter, order, query, isContinued, nextHref } = props;
  const { near } = props.place;
  const t = texts[lang];
  const isCalled = order === 'name' && filter.text !== '';
  const captions = { name: isCalled ? t.captionCalled : t.caption, near: t.captionNear, waiting: t.captionWaiting };
  return (
    <>
      <DataTable
        caption={captions[order]}
        captionHidden={order === 'name' && !isCalled}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t.noMatchTitle} action={<LinkButton href={paths.companies()}>{t.reset}</LinkButton>}>
            {t.noMatch}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: (row) => cellLink(paths.company({ companyId: row.id }), row.name),
          },
          { key: 'place', header: t.place, cell: (row) => row.place },
          ...(near
            ? [{ key: 'km', header: near.header, cell: ({ km }: CompanyRow) => (km === null ? '' : near.say(km)) }]
            : []),
          { key: 'stage', header: t.stage, cell: (row) => StageBadge({ lang, stage: row.stage, short: true }) },
          { key: 'size', header: t.size, cell: (row) => StatusBadge({ lang, company: row, short: true }) },
          {
            key: 'owner',
            header: t.owner,
            cell: (row) => row.ownerName ?? <span class="muted">{ownerTexts[lang].none}</span>,
          },
          { key: 'news', header: t.now, cell: (row) => rowNews({ ...props, row }) },
        ]}
      />
      {near && <p class="hint">{near.note}</p>}
      {rows.length > 0 && (
        <p>
          <a href={query ? `${paths.companiesExport()}?${query}` : paths.companiesExport()}>{exportTexts[lang].link}</a>
        </p>
      )}
      {(nextHref || isContinued) && (
        <p class="cluster">
          {isContinued && <LinkButton href={listHref(query)}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

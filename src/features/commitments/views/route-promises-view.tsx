import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import { formatNumber, formatShare } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Card,
  Columns,
  cellLink,
  DataTable,
  EmptyState,
  KeyValues,
  LinkButton,
  Meter,
  PageHeading,
  Pagination,
  Stack,
  Tabs,
} from '../../../ui/index.ts';
import { crumbs, type MkbRoute } from '../../mkb-routes/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import type { Dependency } from '../dependency-store.ts';
import type { GroupStanding } from '../rules/group-standing.ts';
import type { YearOfRoute } from '../stand-by-year.ts';
import { texts } from '../texts.ts';
import { LetterBadge, LevelBadge, placesInWords, StandingWords, VerdictBadge } from './commitment-words.tsx';

export type RoutePromisesProps = {
  lang: Lang;
  route: MkbRoute;
  years: readonly YearOfRoute[];
  shown: YearOfRoute;
  dependency: Dependency;
  page: number;
};

export const promisesPerPage = 50;

const hrefOf = (mkbRouteId: string, year: number, page = 1): string =>
  `${paths.commitmentsOfRoute({ mkbRouteId })}?jaar=${year}${page > 1 ? `&bladzijde=${page}` : ''}`;

/** All places that were promised to a Mkb-route, held against what it needs, per study year. */
export function RoutePromisesPage(props: RoutePromisesProps) {
  const { lang, route, years, shown } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={t.routeTitle(route.name)}
        {...crumbs(lang, route, { label: t.title })}
        lead={leadOf(lang, shown.standing)}
        badge={<VerdictBadge lang={lang} verdict={shown.standing.firm.verdict} />}
      />
      <Tabs
        label={t.years}
        tabs={years.map(({ year, rows }) => ({
          href: hrefOf(route.id, year),
          label: studyYearName(year),
          current: year === shown.year,
          count: rows.length || undefined,
        }))}
      />
      <Columns aside={<DependencyCard {...props} />} asideLabel={t.largestTitle}>
        <Stack gap="md">
          <NumbersCard {...props} />
          <PromisesTable {...props} />
        </Stack>
      </Columns>
    </>
  );
}

/** How the firm places stand, in one sentence. */
export function leadOf(lang: Lang, { firm, need }: GroupStanding): string {
  const t = texts[lang].routeLead;
  const number = (value: number | null) => formatNumber(lang, value ?? 0);
  switch (firm.verdict) {
    case 'no_minimum':
      return t.no_minimum;
    case 'short':
      return t.short(number(firm.places), number(need.minimum), number(firm.short));
    case 'too_dependent':
      return t.too_dependent(
        number(firm.places),
        firm.largest?.companyName ?? '',
        formatShare(lang, firm.largest?.share ?? 0),
      );
    case 'enough':
      return t.enough(number(firm.places), number(need.minimum));
  }
}

function NumbersCard({ lang, route, shown }: RoutePromisesProps) {
  const t = texts[lang];
  const { firm, firmAndIntended, perhaps, need } = shown.standing;
  const number = (value: number | null) => (value === null ? '–' : formatNumber(lang, value));
  const likely = t.likely[firmAndIntended.verdict];
  return (
    <Card title={studyYearName(shown.year)} footer={<p>{t.needExplained(route.startsPerYear)}</p>}>
      <KeyValues
        items={[
          { key: t.firmPlaces, value: number(firm.places), total: true },
          { key: t.firmAndIntended, value: number(firmAndIntended.places) },
          { key: t.perhapsPlaces, value: number(perhaps) },
          { key: t.needMinimum, value: number(need.minimum) },
          { key: t.needPlanned, value: number(need.planned) },
        ]}
      />
      {firmAndIntended.places > firm.places && typeof likely === 'function' && (
        <p>{likely(number(firmAndIntended.places))}</p>
      )}
      {firm.reachesPlan && <p>{t.planReached}</p>}
    </Card>
  );
}

function DependencyCard({ lang, shown, dependency }: RoutePromisesProps) {
  const t = texts[lang];
  const { largest, withoutLargest } = shown.standing.firm;
  return (
    <Card
      title={t.largestTitle}
      footer={
        <p>
          <small>
            {t.thresholdSource}: <span lang="nl">{dependency.source}</span>.
          </small>
        </p>
      }
    >
      {largest ? (
        <>
          <Meter
            share={largest.share}
            tick={dependency.largestShare}
            label={t.largest(
              largest.companyName,
              formatShare(lang, largest.share),
              placesInWords(lang, largest.places),
            )}
            note={t.threshold(formatShare(lang, dependency.largestShare))}
          />
          <p>{t.without(largest.companyName, formatNumber(lang, withoutLargest))}</p>
        </>
      ) : (
        <p>{t.largestNone}</p>
      )}
    </Card>
  );
}

function PromisesTable({ lang, route, shown, page }: RoutePromisesProps) {
  const t = texts[lang];
  const { rows, year } = shown;
  const from = (page - 1) * promisesPerPage;
  const number = (value: number) => formatNumber(lang, value);
  if (rows.length === 0)
    return (
      <EmptyState title={t.routeEmptyTitle} action={<LinkButton href={paths.companies()}>{t.toCompanies}</LinkButton>}>
        {t.routeEmpty}
      </EmptyState>
    );
  return (
    <Card title={t.tableCaption(studyYearName(year))}>
      <DataTable
        caption={t.tableCaption(studyYearName(year))}
        captionHidden
        dense
        rows={rows.slice(from, from + promisesPerPage)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'company',
            header: t.company,
            rowHeader: true,
            cell: ({ id, companyId, companyName }: CommitmentRow) => (
              <a href={paths.commitment({ companyId, commitmentId: id })}>{companyName}</a>
            ),
          },
          { key: 'places', header: t.placesLabel, numeric: true, cell: ({ places }) => number(places) },
          { key: 'level', header: t.level, cell: ({ level }) => <LevelBadge lang={lang} level={level} /> },
          { key: 'guarantee', header: t.guarantee, cell: ({ guarantee }) => (guarantee ? t.yes : t.no) },
          {
            key: 'letter',
            header: t.letter,
            cell: ({ letter }) => (letter ? <LetterBadge lang={lang} state={letter.state} /> : t.noLetter),
          },
          { key: 'counts', header: t.counting, cell: (row) => <StandingWords lang={lang} row={row} /> },
        ]}
      />
      {rows.length > promisesPerPage && (
        <Pagination
          label={t.pages}
          position={t.positionOf(
            number(from + 1),
            number(Math.min(from + promisesPerPage, rows.length)),
            number(rows.length),
          )}
          previous={page > 1 ? { href: hrefOf(route.id, year, page - 1), label: t.previous } : undefined}
          next={
            from + promisesPerPage < rows.length ? { href: hrefOf(route.id, year, page + 1), label: t.next } : undefined
          }
        />
      )}
    </Card>
  );
}

/** On the start page of a Mkb-route: the years that count, each with what is firm. */
export function RouteCard({
  lang,
  route,
  years,
}: Pick<RoutePromisesProps, 'lang' | 'years'> & { route: { id: string } }) {
  const t = texts[lang];
  const shown = years.filter(({ rows }, index) => rows.length > 0 || index === 1);
  return (
    <Card
      title={t.routeCard}
      id="toezeggingen"
      actions={<LinkButton href={paths.commitmentsOfRoute({ mkbRouteId: route.id })}>{t.toAll}</LinkButton>}
    >
      <DataTable
        caption={t.routeCard}
        captionHidden
        dense
        rows={shown}
        rowKey={({ year }) => String(year)}
        columns={[
          {
            key: 'year',
            header: t.yearShort,
            rowHeader: true,
            cell: ({ year }) => cellLink(hrefOf(route.id, year), studyYearName(year)),
          },
          {
            key: 'firm',
            header: t.placesLabel,
            cell: ({ standing: { firm, need } }) =>
              need.minimum === null
                ? t.routeCardNoMinimum(formatNumber(lang, firm.places))
                : t.routeCardLine(formatNumber(lang, firm.places), formatNumber(lang, need.minimum)),
          },
          {
            key: 'verdict',
            header: t.verdictColumn,
            headerHidden: true,
            cell: ({ standing }) => <VerdictBadge lang={lang} verdict={standing.firm.verdict} />,
          },
        ]}
      />
    </Card>
  );
}

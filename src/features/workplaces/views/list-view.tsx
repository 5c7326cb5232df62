import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Checkbox,
  cellLink,
  DataTable,
  EmptyList,
  FilterBar,
  LinkButton,
  PageHeading,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import type { WorkplaceRow } from '../list-store.ts';
import { isFiltered, type WorkplaceFilter } from '../rules/list-filter.ts';
import { freePlaces, possibleDays } from '../rules/profile.ts';
import { texts } from '../texts.ts';
import { daysInWords } from './days-in-words.ts';

export type WorkplaceListProps = {
  lang: Lang;
  filter: WorkplaceFilter;
  /** The filter as it stands in the address. */
  query: string;
  mkbRoutes: readonly { id: string; name: string }[];
  years: readonly number[];
  rows: readonly WorkplaceRow[];
  isContinued: boolean;
  nextHref: string | null;
};

export function WorkplaceListPage(props: WorkplaceListProps) {
  const { lang, filter, query, rows, isContinued, nextHref } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.listLead}
        actions={<LinkButton href={paths.companies()}>{t.toCompanies}</LinkButton>}
      />
      <Filters {...props} />
      <DataTable
        caption={t.caption}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Nothing {...props} />}
        columns={[
          {
            key: 'workplace',
            header: t.workplace,
            rowHeader: true,
            cell: ({ id, functionTitle }) => cellLink(paths.workplace({ workplaceId: id }), functionTitle),
          },
          {
            key: 'company',
            header: t.company,
            cell: ({ companyId, companyName }) => cellLink(paths.company({ companyId }), companyName),
          },
          { key: 'place', header: t.place, cell: ({ place }) => place },
          {
            key: 'routes',
            header: t.mkbRoutes,
            cell: ({ mkbRoutes }) => mkbRoutes.map((name) => <div key={name}>{name}</div>),
          },
          { key: 'days', header: t.days, cell: ({ daysPerWeek }) => daysInWords(lang, daysPerWeek) },
          {
            key: 'free',
            header: t.freeIn(studyYearName(filter.year)),
            cell: ({ places, taken, isOpen }) => {
              if (!isOpen) return <Badge icon="minus">{t.closed}</Badge>;
              if (places === null) return t.placesUnknown;
              return t.free(freePlaces({ year: filter.year, places, taken }), places);
            },
          },
        ]}
      />
      {(nextHref || isContinued) && (
        <p class="cluster">
          {isContinued && <LinkButton href={`${paths.workplaces()}?${query}`}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

function Filters({ lang, filter, mkbRoutes, years }: WorkplaceListProps) {
  const t = texts[lang];
  return (
    <FilterBar
      label={t.filter}
      action={paths.workplaces()}
      submitLabel={t.apply}
      reset={isFiltered(filter) ? { href: paths.workplaces(), label: t.reset } : undefined}
    >
      <SelectField
        name="mkb-route"
        label={t.mkbRoute}
        emptyLabel={t.allMkbRoutes}
        value={filter.mkbRouteId ?? ''}
        options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="dagen"
        label={t.days}
        emptyLabel={t.anyDays}
        value={filter.days === null ? '' : String(filter.days)}
        options={possibleDays.map((days) => ({ value: String(days), label: t.dayCount(days) }))}
      />
      <SelectField
        name="studiejaar"
        label={t.yearLabel}
        value={studyYearName(filter.year)}
        options={[...new Set([...years, filter.year])]
          .toSorted((a, b) => a - b)
          .map((year) => ({ value: studyYearName(year), label: studyYearName(year) }))}
      />
      <TextField name="zoek" label={t.searchLabel} value={filter.text} type="search" width="md" />
      <Checkbox name="vrij" label={t.withPlace} checked={filter.hasPlace} />
      <Checkbox name="gesloten" label={t.closedToo} checked={filter.isClosedToo} />
    </FilterBar>
  );
}

function Nothing({ lang, filter, isContinued }: WorkplaceListProps) {
  const t = texts[lang];
  return (
    <EmptyList
      isNarrowed={isFiltered(filter) || isContinued}
      none={{
        title: t.emptyTitle,
        text: t.empty,
        action: <LinkButton href={paths.companies()}>{t.toCompanies}</LinkButton>,
      }}
      noMatch={{ title: t.noMatchTitle, text: t.noMatch, reset: { href: paths.workplaces(), label: t.reset } }}
    />
  );
}

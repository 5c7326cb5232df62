import { paths } from '../../../paths.ts';
import { formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  DataTable,
  EmptyList,
  FilterBar,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import type { DossierRow } from '../dossier-list-store.ts';
import { weeksWords, windowWords } from '../dossier-words.ts';
import { type DossierFilter, dossierStates, isFiltered } from '../rules/list-filter.ts';
import { rowState } from '../rules/row-state.ts';
import { type SubsidyYear, yearName } from '../rules/subsidy-year.ts';
import { texts } from '../texts.ts';
import { StateBadge } from './dossier-view.tsx';

export type DossierListProps = {
  lang: Lang;
  now: Date;
  years: readonly SubsidyYear[];
  year: SubsidyYear;
  filter: DossierFilter;
  /** The study year and the filter as they stand in the address. */
  query: string;
  mkbRoutes: readonly { id: string; name: string }[];
  rows: readonly DossierRow[];
  isContinued: boolean;
  nextHref: string | null;
};

export function DossierListPage(props: DossierListProps) {
  const { lang, now, year, rows, query, isContinued, nextHref } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={`${t.title} ${yearName(year)}`}
        lead={`${windowWords(lang, year, now)} ${t.listLead}`}
        actions={
          rows.length > 0 ? (
            <Form action={paths.dossiersExport()}>
              <HiddenField name="filter" value={query} />
              <Button>{t.exportList}</Button>
            </Form>
          ) : undefined
        }
      />
      <Filters {...props} />
      <DataTable
        caption={t.caption(yearName(year))}
        captionHidden
        rows={rows}
        rowKey={({ agreementId }) => agreementId}
        empty={<Nothing {...props} />}
        columns={[
          {
            key: 'student',
            header: t.student,
            rowHeader: true,
            cell: ({ agreementId, studentName }) => (
              <a href={paths.dossier({ agreementId, studyYear: yearName(year) })}>{studentName}</a>
            ),
          },
          { key: 'company', header: t.company, cell: ({ companyName }) => companyName },
          { key: 'route', header: t.mkbRoute, cell: ({ mkbRouteName }) => mkbRouteName },
          {
            key: 'inForce',
            header: t.inForce,
            cell: ({ fromDay, untilDay }) =>
              fromDay && untilDay
                ? t.periodFromTo(formatShortDate(lang, fromDay), formatShortDate(lang, untilDay))
                : t.notInForce,
          },
          { key: 'weeks', header: t.weeks, cell: (row) => weeksWords(lang, rowState(row, year).weeks, year) },
          { key: 'state', header: t.stateLabel, cell: (row) => <State lang={lang} row={row} year={year} /> },
          { key: 'reference', header: t.reference, cell: (row) => <span class="nowrap">{row.reference}</span> },
        ]}
      />
      {(nextHref || isContinued) && (
        <p class="cluster">
          {isContinued && <LinkButton href={`${paths.dossiers()}?${query}`}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

function State({ lang, row, year }: { lang: Lang; row: DossierRow; year: SubsidyYear }) {
  const t = texts[lang];
  const { state } = rowState(row, year);
  const notes =
    state.state === 'incomplete'
      ? [state.lacks.map((part) => t.parts[part]).join(', ')]
      : state.state === 'not_eligible'
        ? state.why.map((why) => t.why[why])
        : [];
  return (
    <>
      <StateBadge lang={lang} state={state} />
      {notes.length > 0 && <div class="muted">{notes.join(' ')}</div>}
    </>
  );
}

const wholeYear = (year: SubsidyYear) => `${paths.dossiers()}?studiejaar=${yearName(year)}`;

function Filters({ lang, years, year, filter, mkbRoutes }: DossierListProps) {
  const t = texts[lang];
  return (
    <FilterBar
      label={t.filter}
      action={paths.dossiers()}
      submitLabel={t.apply}
      reset={isFiltered(filter) ? { href: wholeYear(year), label: t.reset } : undefined}
    >
      <SelectField
        name="studiejaar"
        label={t.studyYear}
        value={yearName(year)}
        options={years.map((one) => ({ value: yearName(one), label: yearName(one) }))}
      />
      <SelectField
        name="stand"
        label={t.stateLabel}
        emptyLabel={t.allStates}
        value={filter.state ?? ''}
        options={dossierStates.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <SelectField
        name="mkb-route"
        label={t.mkbRoute}
        emptyLabel={t.allMkbRoutes}
        value={filter.mkbRouteId ?? ''}
        options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="bedrijf" label={t.company} value={filter.company} type="search" width="md" />
    </FilterBar>
  );
}

function Nothing({ lang, filter, year, isContinued }: DossierListProps) {
  const t = texts[lang];
  return (
    <EmptyList
      isNarrowed={isFiltered(filter) || isContinued}
      none={{ title: t.emptyTitle, text: t.empty }}
      noMatch={{ title: t.noMatchTitle, text: t.noMatch, reset: { href: wholeYear(year), label: t.reset } }}
    />
  );
}

import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Badge,
  Button,
  cellLink,
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
import type { CoachRow } from '../coach-list-store.ts';
import { levelThatCounts } from '../rules/coach-level.ts';
import { type CoachFilter, coachSignals, coachStandings, endsWithinDays, isFiltered } from '../rules/list-filter.ts';
import { loadOf } from '../rules/load.ts';
import { termState } from '../rules/term-end.ts';
import { texts } from '../texts.ts';
import { moduleCodes } from '../training/modules.ts';

export type CoachListProps = {
  lang: Lang;
  today: IsoDate;
  mostStudents: number;
  filter: CoachFilter;
  /** The filter as it stands in the address. */
  query: string;
  rows: readonly CoachRow[];
  isContinued: boolean;
  nextHref: string | null;
};

export function CoachListPage(props: CoachListProps) {
  const { lang, rows, query, isContinued, nextHref } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          rows.length > 0 && (
            <Form action={paths.coachesExport()}>
              <HiddenField name="filter" value={query} />
              <Button>{t.exportList}</Button>
            </Form>
          )
        }
      />
      <Filters {...props} />
      <DataTable
        caption={t.caption}
        captionHidden
        rows={rows}
        rowKey={({ personId }) => personId}
        empty={<Nothing {...props} />}
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: ({ personId, name }) => cellLink(paths.coach({ personId }), name),
          },
          { key: 'company', header: t.company, cell: ({ companies }) => companies.join(', ') },
          { key: 'level', header: t.level, cell: (row) => <Level lang={lang} row={row} /> },
          { key: 'students', header: t.students, cell: (row) => <Students {...props} row={row} /> },
          { key: 'training', header: t.training, cell: ({ modules }) => t.modulesDone(modules, moduleCodes.length) },
          { key: 'term', header: t.term, cell: (row) => <Term {...props} row={row} /> },
        ]}
      />
      {(nextHref || isContinued) && (
        <p class="cluster">
          {isContinued && <LinkButton href={`${paths.coaches()}?${query}`}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

function Level({ lang, row }: { lang: Lang; row: CoachRow }) {
  const t = texts[lang];
  const known = levelThatCounts(row);
  if (!known) return <span class="muted">{t.levelUnknown}</span>;
  return <>{known.isEstablished ? t.levels[known.level] : t.levelOwn(t.levels[known.level])}</>;
}

function Students({ lang, mostStudents, row }: CoachListProps & { row: CoachRow }) {
  const load = loadOf(row.students, mostStudents);
  return (
    <>
      {row.students} {load === 'too_high' && <Badge tone="warn">{texts[lang].loadShort.too_high}</Badge>}
    </>
  );
}

function Term({ lang, today, filter, row }: CoachListProps & { row: CoachRow }) {
  const t = texts[lang];
  const { endsOn, lacksDeputy, isDeputyOnly } = row;
  const soon = endsOn !== null && termState({ validFrom: today, validUntil: endsOn }, today) === 'ends_soon';
  const words = endsOn
    ? t.endsOn(formatShortDate(lang, endsOn))
    : isDeputyOnly
      ? t.deputyOnly
      : filter.standing === 'now'
        ? t.noEnd
        : t.notNow;
  return (
    <>
      {soon ? <Badge tone="warn">{words}</Badge> : words} {lacksDeputy && <Badge tone="warn">{t.noDeputy}</Badge>}
    </>
  );
}

function Filters({ lang, filter }: CoachListProps) {
  const t = texts[lang];
  return (
    <FilterBar
      label={t.filter}
      action={paths.coaches()}
      submitLabel={t.apply}
      reset={isFiltered(filter) ? { href: paths.coaches(), label: t.reset } : undefined}
    >
      <TextField name="q" label={t.search} value={filter.text} type="search" width="md" />
      <SelectField
        name="signaal"
        label={t.signal}
        emptyLabel={t.anySignal}
        value={filter.signal ?? ''}
        options={coachSignals.map((signal) => ({ value: signal, label: t.signals[signal] }))}
      />
      <SelectField
        name="eindigt"
        label={t.endsWithin}
        emptyLabel={t.anyEnd}
        value={filter.endsWithin === null ? '' : String(filter.endsWithin)}
        options={endsWithinDays.map((days) => ({ value: String(days), label: t.withinDays(days) }))}
      />
      <SelectField
        name="stand"
        label={t.standing}
        value={filter.standing}
        options={coachStandings.map((standing) => ({ value: standing, label: t.standings[standing] }))}
      />
    </FilterBar>
  );
}

function Nothing({ lang, filter, isContinued }: CoachListProps) {
  const t = texts[lang];
  return (
    <EmptyList
      isNarrowed={isFiltered(filter) || isContinued}
      none={{
        title: t.emptyTitle,
        text: t.empty,
        action: <LinkButton href={paths.companies()}>{t.toCompanies}</LinkButton>,
      }}
      noMatch={{ title: t.nothingTitle, text: t.nothing, reset: { href: paths.coaches(), label: t.reset } }}
    />
  );
}

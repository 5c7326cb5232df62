import { paths } from '../../../paths.ts';
import { formatList, formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
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
import { isFiltered, listStates, type ScanFilter } from '../rules/list-filter.ts';
import { respondents } from '../rules/statement.ts';
import type { ScanRow } from '../scan-list-store.ts';
import { texts } from '../texts.ts';
import { StateBadge } from './scan-words.tsx';

type Props = {
  lang: Lang;
  filter: ScanFilter;
  /** The filter as it stands in the address. */
  query: string;
  mkbRoutes: readonly { id: string; name: string }[];
  rows: readonly ScanRow[];
  isContinued: boolean;
  nextHref: string | null;
};

export function ScanListPage(props: Props) {
  const { lang, rows, query, isContinued, nextHref } = props;
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.title} lead={t.listLead} />
      <Filters {...props} />
      <DataTable
        caption={t.caption}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Nothing {...props} />}
        columns={[
          {
            key: 'company',
            header: t.company,
            rowHeader: true,
            cell: ({ id, companyName }) => cellLink(paths.scan({ scanId: id }), companyName),
          },
          { key: 'workplace', header: t.workplace, cell: (row) => t.workplaceLine(row.functionTitle, row.location) },
          { key: 'student', header: t.student, cell: ({ studentName }) => studentName },
          { key: 'state', header: t.state, cell: (row) => <StateBadge lang={lang} standing={row} /> },
          {
            key: 'waits',
            header: t.waitsOn,
            cell: ({ waitingFor }) =>
              formatList(
                lang,
                waitingFor.map((one) => t.party[one]),
              ),
          },
          {
            key: 'until',
            header: t.until,
            // What is not yet suitable holds until no day.
            cell: ({ validUntil, outcome }) =>
              validUntil && outcome !== 'not_yet_suitable' ? formatShortDate(lang, validUntil) : '',
          },
          { key: 'owner', header: t.owner, cell: ({ ownerName }) => ownerName },
        ]}
      />
      {(nextHref || isContinued) && (
        <p class="cluster">
          {isContinued && <LinkButton href={`${paths.scans()}?${query}`}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

function Filters({ lang, filter, mkbRoutes }: Props) {
  const t = texts[lang];
  return (
    <FilterBar
      label={t.filter}
      action={paths.scans()}
      submitLabel={t.apply}
      reset={isFiltered(filter) ? { href: paths.scans(), label: t.reset } : undefined}
    >
      <SelectField
        name="stand"
        label={t.state}
        emptyLabel={t.allStates}
        value={filter.state ?? ''}
        options={listStates.map((state) => ({ value: state, label: t.states[state] }))}
      />
      <SelectField
        name="wacht-op"
        label={t.waitsOn}
        emptyLabel={t.anybody}
        value={filter.waitsOn ?? ''}
        options={respondents.map((one) => ({ value: one, label: t.party[one] }))}
      />
      <SelectField
        name="mkb-route"
        label={t.mkbRoute}
        emptyLabel={t.allMkbRoutes}
        value={filter.mkbRouteId ?? ''}
        options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="bedrijf" label={t.company} value={filter.company} type="search" width="md" />
      <Checkbox name="eigen" value="ja" label={t.onlyOwn} checked={filter.own} />
    </FilterBar>
  );
}

function Nothing({ lang, filter, isContinued }: Props) {
  const t = texts[lang];
  return (
    <EmptyList
      isNarrowed={isFiltered(filter) || isContinued}
      none={{
        title: t.emptyTitle,
        text: t.empty,
        action: <LinkButton href={paths.companies()}>{t.toCompanies}</LinkButton>,
      }}
      noMatch={{ title: t.noMatchTitle, text: t.noMatch, reset: { href: paths.scans(), label: t.reset } }}
    />
  );
}

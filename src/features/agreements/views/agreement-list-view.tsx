import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Cluster, cellLink, DataTable, EmptyList, LinkButton, PageHeading } from '../../../ui/index.ts';
import { handoverTexts } from '../addenda/handover-texts.ts';
import type { AgreementRow, ListChoices } from '../agreement-list-store.ts';
import { archiveTexts } from '../archive/texts.ts';
import { ActOnMany, Tick } from '../archive/views/act-on-many.tsx';
import { SavedViews } from '../archive/views/saved-views.tsx';
import { standingOfRow } from '../rules/in-force.ts';
import { type AgreementFilter, isFiltered, type ListOrder, orderOf } from '../rules/list-filter.ts';
import { texts } from '../texts.ts';
import { daysBetween, listParties, StateBadge } from './agreement-words.tsx';
import { ListFilters } from './list-filters.tsx';

export type AgreementListProps = {
  lang: Lang;
  today: IsoDate;
  now: Date;
  rows: readonly AgreementRow[];
  filter: AgreementFilter;
  /** The filter as it stands in the address. */
  query: string;
  isContinued: boolean;
  choices: ListChoices;
  mayCreate: boolean;
  nextHref: string | null;
};

export function AgreementListPage(props: AgreementListProps) {
  const { lang, rows, filter, mayCreate, nextHref } = props;
  const t = texts[lang];
  const order = orderOf(filter);
  const create = mayCreate ? (
    <Cluster>
      <LinkButton href={paths.coachHandover()}>{handoverTexts[lang].title}</LinkButton>
      <LinkButton kind="primary" href={paths.agreementNew()}>
        {t.create}
      </LinkButton>
    </Cluster>
  ) : undefined;
  const filtered = isFiltered(filter) || props.isContinued;
  return (
    <>
      <PageHeading title={t.listTitle} lead={t.listLead} actions={create} />
      <SavedViews lang={lang} views={props.choices.views} query={props.query} />
      <ListFilters lang={lang} filter={filter} choices={props.choices} />
      <ActOnMany lang={lang} query={props.query} mayEdit={mayCreate} isShown={rows.length > 0}>
        <DataTable
          caption={archiveTexts[lang].order[order]}
          captionHidden={order === 'recent'}
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyList
              isNarrowed={filtered}
              none={{ title: t.emptyTitle, text: t.empty, action: create }}
              noMatch={{ title: t.noMatchTitle, text: t.noMatch, reset: { href: paths.agreements(), label: t.reset } }}
            />
          }
          columns={[
            {
              key: 'tick',
              header: archiveTexts[lang].choose,
              headerHidden: true,
              cell: (row) => <Tick lang={lang} row={row} />,
            },
            {
              key: 'student',
              header: t.student,
              rowHeader: true,
              cell: (row) => cellLink(paths.agreement({ agreementId: row.id }), row.studentName),
            },
            { key: 'company', header: t.company, cell: (row) => row.companyName ?? t.noCompany },
            { key: 'route', header: t.mkbRoute, cell: (row) => row.mkbRouteName },
            {
              key: 'state',
              header: t.stateLabel,
              cell: (row) => <Standing {...props} row={row} order={order} />,
            },
            { key: 'turn', header: t.turn, cell: (row) => turn(props, row) },
            { key: 'reference', header: t.reference, cell: (row) => <span class="nowrap">{row.reference}</span> },
          ]}
        />
      </ActOnMany>
      {(nextHref || props.isContinued) && (
        <p class="cluster">
          {props.isContinued && <LinkButton href={`${paths.agreements()}?${props.query}`}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

function turn({ lang, now }: AgreementListProps, row: AgreementRow): string {
  const t = texts[lang];
  if (row.state === 'draft') return t.turnDraft;
  if (row.waiting.length === 0) return t.nobody;
  const refused = row.waiting.find((one) => one.refused);
  if (refused) return t.turnRefused(refused.name);
  if (row.waiting.every((one) => one.paper)) return t.turnPaper(row.waiting.map((one) => one.name).join(', '));
  const since = row.waitingSince ?? row.changedAt;
  const names = listParties(
    lang,
    row.waiting.map((one) => one.party),
  );
  return `${t.turnWaiting(names)}, ${t.since(daysBetween(since, now))}`;
}

/** The state, what lacks, and in a list that is sorted by it the last day. */
function Standing({ lang, today, row, order }: AgreementListProps & { row: AgreementRow; order: ListOrder }) {
  const t = archiveTexts[lang];
  return (
    <>
      <StateBadge lang={lang} state={row.state} standing={standingOfRow(row, today)} />
      {row.lacks && <div class="muted">{t.lackNote[row.lacks]}</div>}
      {order === 'end' && row.lastDay && <div class="muted">{t.until(formatDate(lang, isoDate(row.lastDay)))}</div>}
    </>
  );
}

import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Cluster,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { handoverTexts } from '../addenda/handover-texts.ts';
import type { AgreementFilter, AgreementRow } from '../agreement-list-store.ts';
import { partyWords } from '../party-words.ts';
import { agreementStates } from '../rules/agreement.ts';
import { standingOfRow } from '../rules/in-force.ts';
import { parties } from '../rules/party.ts';
import { texts } from '../texts.ts';
import { daysBetween, listParties, StateBadge } from './agreement-words.tsx';

export type AgreementListProps = {
  lang: Lang;
  today: IsoDate;
  now: Date;
  rows: readonly AgreementRow[];
  filter: AgreementFilter;
  mkbRoutes: readonly { id: string; name: string }[];
  mayCreate: boolean;
  nextHref: string | null;
};

export function AgreementListPage(props: AgreementListProps) {
  const { lang, rows, filter, mayCreate, nextHref } = props;
  const t = texts[lang];
  const create = mayCreate ? (
    <Cluster>
      <LinkButton href={paths.coachHandover()}>{handoverTexts[lang].title}</LinkButton>
      <LinkButton kind="primary" href={paths.agreementNew()}>
        {t.create}
      </LinkButton>
    </Cluster>
  ) : undefined;
  const filtered = filter.state || filter.mkbRouteId || filter.text || filter.waitsOn || filter.after;
  return (
    <>
      <PageHeading title={t.listTitle} lead={t.listLead} actions={create} />
      <Filters {...props} />
      <DataTable
        caption={t.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          filtered ? (
            <EmptyState title={t.noMatchTitle} action={<LinkButton href={paths.agreements()}>{t.reset}</LinkButton>}>
              {t.noMatch}
            </EmptyState>
          ) : (
            <EmptyState title={t.emptyTitle} action={create}>
              {t.empty}
            </EmptyState>
          )
        }
        columns={[
          {
            key: 'student',
            header: t.student,
            rowHeader: true,
            cell: (row) => <a href={paths.agreement({ agreementId: row.id })}>{row.studentName}</a>,
          },
          { key: 'company', header: t.company, cell: (row) => row.companyName ?? t.noCompany },
          { key: 'route', header: t.mkbRoute, cell: (row) => row.mkbRouteName },
          {
            key: 'state',
            header: t.stateLabel,
            cell: (row) => <StateBadge lang={lang} state={row.state} standing={standingOfRow(row, props.today)} />,
          },
          { key: 'turn', header: t.turn, cell: (row) => turn(props, row) },
          { key: 'reference', header: t.reference, cell: (row) => <span class="nowrap">{row.reference}</span> },
        ]}
      />
      {(nextHref || filter.after) && (
        <p class="cluster">
          {filter.after && <LinkButton href={paths.agreements()}>{t.first}</LinkButton>}
          {nextHref && <LinkButton href={nextHref}>{t.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

function Filters({ lang, filter, mkbRoutes }: AgreementListProps) {
  const t = texts[lang];
  const words = partyWords[lang].party;
  return (
    <FilterBar
      label={t.filter}
      action={paths.agreements()}
      submitLabel={t.apply}
      reset={{ href: paths.agreements(), label: t.reset }}
    >
      <TextField name="zoek" label={t.search} value={filter.text} type="search" width="md" />
      <SelectField
        name="stand"
        label={t.stateLabel}
        emptyLabel={t.allStates}
        value={filter.state ?? ''}
        options={agreementStates.map((state) => ({ value: state, label: t.state[state] }))}
      />
      <SelectField
        name="mkb-route"
        label={t.mkbRoute}
        emptyLabel={t.allMkbRoutes}
        value={filter.mkbRouteId ?? ''}
        options={mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="wacht-op"
        label={t.waitsOn}
        emptyLabel={t.anybody}
        value={filter.waitsOn ?? ''}
        options={parties.map((party) => ({ value: party, label: words[party] }))}
      />
    </FilterBar>
  );
}

function turn({ lang, now }: AgreementListProps, row: AgreementRow): string {
  const t = texts[lang];
  if (row.state === 'draft') return t.turnDraft;
  if (row.waiting.length === 0) return t.nobody;
  const refused = row.waiting.find((one) => one.refused);
  if (refused) return t.turnRefused(refused.name);
  if (row.waiting.every((one) => one.paper)) return t.turnPaper(row.waiting.map((one) => one.name).join(', '));
  // Since the one who waits longest was asked.
  const asked = row.waiting.map((one) => one.askedAt?.getTime()).filter((time) => time !== undefined);
  const since = asked.length > 0 ? new Date(Math.min(...asked)) : (row.sentAt ?? row.changedAt);
  const names = listParties(
    lang,
    row.waiting.map((one) => one.party),
  );
  return `${t.turnWaiting(names)}, ${t.since(daysBetween(since, now))}`;
}

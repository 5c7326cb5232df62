import type { ComponentChild } from 'preact';
import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import { formatInstant, formatNumber, formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  Card,
  Columns,
  cellLink,
  DataTable,
  EmptyState,
  Form,
  KeyValues,
  LinkButton,
  PageHeading,
} from '../../../ui/index.ts';
import type { Cohort } from '../cohort-store.ts';
import { compareTexts } from '../compare-texts.ts';
import { can } from '../mkb-route-policy.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import { currentPhase, type Standing } from '../rules/standing.ts';
import { texts } from '../texts.ts';
import type { StoredVersion } from '../version-store.ts';
import { compareHref } from './compare-href.ts';
import { crumbs, StateBadge } from './crumbs.tsx';
import { Phases } from './phases.tsx';
import { CardLinks } from './version-links.tsx';
import { WhoIsNext } from './who-is-next.tsx';

export type MkbRoutePageProps = {
  lang: Lang;
  route: MkbRoute;
  actor: Actor;
  standing: Standing;
  versions: readonly StoredVersion[];
  cohorts: readonly Cohort[];
  /** What other features show of this Mkb-route. */
  cards: readonly ComponentChild[];
};

/** The start page of a Mkb-route: how it stands, who is next, its versions, cohorts and facts. */
export function MkbRoutePage(props: MkbRoutePageProps) {
  const { lang, route, actor, standing, versions } = props;
  const t = texts[lang];
  const newest = versions.find(({ version }) => version.state === 'published') ?? versions[0];
  return (
    <>
      <PageHeading
        title={route.name}
        {...crumbs(lang, route)}
        badge={newest && <StateBadge lang={lang} state={newest.version.state} />}
        actions={newest && <CardLinks lang={lang} stored={newest} />}
        lead={leadOf(lang, standing)}
      />
      <Phases
        lang={lang}
        mkbRouteId={route.id}
        standing={standing}
        current={currentPhase(standing)}
        canEdit={can.edit(actor, route.id)}
      />
      <Columns
        aside={
          <>
            <FactsOfRoute {...props} />
            <StillToCome lang={lang} />
          </>
        }
        asideLabel={t.factsTitle}
      >
        <WhoIsNext {...props} />
        <CohortsCard {...props} />
        {props.cards}
        <VersionsCard {...props} />
      </Columns>
    </>
  );
}

function leadOf(lang: Lang, { open, published, cohorts, agreements, concluded }: Standing): string {
  const t = texts[lang].startLead;
  if (open && (!published || open.state === 'submitted')) return t[open.state as 'draft'](open.number);
  if (!published) return '';
  if (cohorts === 0) return t.published(published.number);
  const stands =
    agreements === 0 ? t.noAgreements(published.number) : t.running(published.number, concluded, agreements);
  return open ? stands + (open.state === 'draft' ? t.andDraft : t.andReturned)(open.number) : stands;
}

function VersionsCard({ lang, route, actor, standing, versions }: MkbRoutePageProps) {
  const t = texts[lang];
  const mkbRouteId = route.id;
  const canStart = can.edit(actor, mkbRouteId) && !standing.open;
  const since = ({ version, createdAt }: StoredVersion): Date =>
    version.state === 'draft'
      ? createdAt
      : version.state === 'submitted'
        ? version.submitted.at
        : version.state === 'returned'
          ? version.returned.at
          : version.published.at;
  const by = ({ version, submittedByName, decidedByName }: StoredVersion) =>
    version.state === 'draft' ? '' : version.state === 'submitted' ? submittedByName : decidedByName;
  return (
    <Card
      title={t.versionsTitle}
      actions={
        canStart && (
          <Form action={paths.versionNew({ mkbRouteId })} inline>
            <Button>{t.startVersion}</Button>
          </Form>
        )
      }
      subtitle={canStart && t.startVersionHint}
    >
      <DataTable
        caption={t.versionsTitle}
        captionHidden
        dense
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            header: t.versionCol,
            rowHeader: true,
            cell: ({ id, number }) => cellLink(paths.version({ mkbRouteId, versionId: id }), t.version(number)),
          },
          { key: 'state', header: t.stateCol, cell: ({ version }) => <StateBadge lang={lang} state={version.state} /> },
          { key: 'since', header: t.sinceCol, cell: (row) => formatInstant(lang, since(row)) },
          { key: 'by', header: t.byCol, cell: (row) => by(row) ?? '' },
          ...(versions.length > 1
            ? [
                {
                  key: 'difference',
                  header: compareTexts[lang].link,
                  headerHidden: true,
                  cell: (row: StoredVersion) => <CompareLink {...{ lang, row, versions }} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

type CompareLinkProps = { lang: Lang; row: StoredVersion; versions: readonly StoredVersion[] };

function CompareLink({ lang, row, versions }: CompareLinkProps) {
  const before = versions.find(({ number }) => number < row.number);
  return before ? <a href={compareHref(before, row)}>{compareTexts[lang].linkWith(before.number)}</a> : null;
}

function CohortsCard({ lang, route, actor, standing, cohorts }: MkbRoutePageProps) {
  const t = texts[lang];
  const canAdd = can.edit(actor, route.id) && standing.published !== null;
  const add = canAdd && <LinkButton href={paths.cohortNew({ mkbRouteId: route.id })}>{t.addCohort}</LinkButton>;
  return (
    <Card title={t.cohortsTitle} id="cohorten" actions={cohorts.length > 0 && add}>
      <DataTable
        caption={t.cohortsTitle}
        captionHidden
        dense
        rows={cohorts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t.cohort, rowHeader: true, cell: ({ name }) => name },
          { key: 'starts', header: t.starts, cell: ({ startDate }) => formatShortDate(lang, startDate) },
          { key: 'ends', header: t.ends, cell: ({ endDate }) => formatShortDate(lang, endDate) },
          { key: 'version', header: t.versionCol, cell: ({ versionNumber }) => t.version(versionNumber) },
          { key: 'agreements', header: t.agreements, cell: (cohort) => agreementsInWords(lang, cohort) },
        ]}
        empty={
          <EmptyState title={t.noCohorts} level={3} action={add}>
            {standing.published ? t.noCohortsHint : t.noCohortsYet}
          </EmptyState>
        }
      />
    </Card>
  );
}

function agreementsInWords(lang: Lang, { agreements, concluded }: Cohort): string {
  const t = texts[lang];
  if (agreements === 0) return t.noAgreements;
  return t.phaseAgreements(formatNumber(lang, concluded), formatNumber(lang, agreements));
}

function FactsOfRoute({ lang, route, actor }: MkbRoutePageProps) {
  const t = texts[lang];
  const { programme } = route;
  const number = (value: number | null) => (value === null ? '–' : formatNumber(lang, value));
  const hasGroup = route.groupMinimum !== null || route.groupPlanned !== null;
  const items = [
    { key: t.lead, value: route.projectLeadName ?? t.unknown },
    { key: t.programmeLabel, value: `${t.degrees[programme.degree]} ${programme.name}, ${t.modes[programme.mode]}` },
    { key: t.codeLabel, value: programme.code },
    {
      key: t.targetGroups,
      value: route.targetGroups.map((group) => t.targetGroupNames[group]).join(', ') || t.unknown,
    },
    { key: t.sector, value: route.sector || t.unknown },
    { key: t.region, value: route.region || t.unknown },
    { key: t.startsPerYear, value: number(route.startsPerYear) },
    {
      key: t.groupLabel,
      value: hasGroup ? t.groupSizes(number(route.groupMinimum), number(route.groupPlanned)) : t.unknown,
    },
    { key: t.participation, value: t.participations[route.participation] },
  ];
  return (
    <Card
      title={t.factsTitle}
      actions={
        can.edit(actor, route.id) && (
          <LinkButton small href={paths.mkbRouteEdit({ mkbRouteId: route.id })}>
            {t.changeFacts}
          </LinkButton>
        )
      }
    >
      <KeyValues items={items} align="start" />
    </Card>
  );
}

/** The phases that Driehoek does not have yet, so that nobody looks for them. */
function StillToCome({ lang }: { lang: Lang }) {
  const t = texts[lang];
  return (
    <Card title={t.laterTitle}>
      <p>{t.laterLead}</p>
      <ul class="stack stack-sm">
        {(['explore', 'run', 'improve'] as const).map((phase) => (
          <li key={phase}>
            <b>{t.phases[phase]}</b>: {t.later[phase]}
          </li>
        ))}
      </ul>
    </Card>
  );
}

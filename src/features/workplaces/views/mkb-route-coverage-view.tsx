import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Badge, DataTable, LinkButton, Notice, PageHeading, Stack } from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import type { MkbRouteCoverage } from '../open-route-coverage.ts';
import type { RouteCovered } from '../rules/route-coverage.ts';
import { taskTexts } from '../task-texts.ts';
import { routeCrumbs } from './route-crumbs.ts';

/** The finding about a Mkb-route in a sentence or two. */
export function routeFinding(lang: Lang, { rows, tasks, count, uncovered }: MkbRouteCoverage): string {
  const t = coverageTexts[lang];
  if (rows.length === 0) return t.nothingExpected;
  if (tasks === 0) return t.noTasks;
  if (count.workplaces === 0) return t.routeNone;
  const finding = uncovered > 0 ? t.routeNobody(uncovered, count.workplaces) : t.routeAll(count.workplaces);
  return count.answered < count.workplaces
    ? `${finding} ${t.routeAnswered(count.answered, count.workplaces)}`
    : finding;
}

/** How many workplaces of a Mkb-route cover each outcome, the ones that nobody covers first. */
export function MkbRouteCoveragePage({ lang, coverage }: { lang: Lang; coverage: MkbRouteCoverage }) {
  const t = coverageTexts[lang];
  const { route, rows } = coverage;
  return (
    <>
      <PageHeading
        title={t.routeTitle(route.mkbRouteName)}
        lead={t.forRoute(route.mkbRouteName, route.versionNumber)}
        breadcrumbs={[
          ...routeCrumbs(lang, route),
          { label: taskTexts[lang].crumb, href: paths.workTasks({ mkbRouteId: route.mkbRouteId }) },
        ]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        actions={<LinkButton href={`${paths.workplaces()}?mkb-route=${route.mkbRouteId}`}>{t.toWorkplaces}</LinkButton>}
      />
      <Stack>
        {!route.isPublished && <Notice>{t.notPublished}</Notice>}
        <DataTable
          caption={routeFinding(lang, coverage)}
          rows={rows}
          rowKey={({ outcome }) => `${outcome.unitId} ${outcome.outcome}`}
          empty={<p>{t.nothingExpected}</p>}
          columns={[
            { key: 'outcome', header: t.outcome, rowHeader: true, cell: ({ outcome }) => outcome.outcome },
            { key: 'unit', header: t.unit, cell: ({ outcome }) => outcome.unitName },
            { key: 'covered', header: t.coveredBy, numeric: true, cell: (row) => <CoveredBy lang={lang} row={row} /> },
            { key: 'partly', header: t.partlyBy, numeric: true, cell: ({ partly }) => (partly > 0 ? partly : '') },
          ]}
        />
      </Stack>
    </>
  );
}

function CoveredBy({ lang, row: { outcome, tasks, covered } }: { lang: Lang; row: RouteCovered }) {
  const t = coverageTexts[lang];
  if (covered > 0) return <>{covered}</>;
  if (outcome.learnedAt !== 'company') return <>{t.byDesign[outcome.learnedAt]}</>;
  return <Badge tone="bad">{tasks === 0 ? t.levels.no_task : t.none}</Badge>;
}

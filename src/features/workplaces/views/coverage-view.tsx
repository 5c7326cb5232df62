import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Card, LinkButton, Notice, PageHeading, Prose, Stack } from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import { findingOf, planInWords } from '../coverage-words.ts';
import type { WorkplaceCoverage } from '../open-coverage.ts';
import type { ElsewherePlan } from '../rules/coverage.ts';
import type { WorkplaceProfile } from '../rules/profile.ts';
import { answerMark, CoverageMatrix } from './coverage-matrix.tsx';
import { workplaceCrumbs } from './crumbs.ts';

type Props = { lang: Lang; workplace: WorkplaceProfile; coverage: WorkplaceCoverage; mayEdit: boolean };

/** What one workplace covers of one Mkb-route, and where the rest is learned. */
export function CoveragePage({ lang, workplace, coverage, mayEdit }: Props) {
  const t = coverageTexts[lang];
  const { route, tasks, rows, count, gonePlans } = coverage;
  const place = { workplaceId: workplace.id, mkbRouteId: route.mkbRouteId };
  return (
    <>
      <PageHeading
        title={t.title(workplace.functionTitle)}
        lead={`${workplace.companyName} · ${t.forRoute(route.mkbRouteName, route.versionNumber)}`}
        breadcrumbs={workplaceCrumbs(lang, workplace, { isBelow: true })}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        actions={
          mayEdit && (
            <>
              <LinkButton href={paths.workplaceTasks(place)}>{t.changeTicks}</LinkButton>
              <LinkButton kind="primary" href={paths.workplaceElsewhere(place)}>
                {t.makePlan}
              </LinkButton>
            </>
          )
        }
      />
      <Stack>
        {!route.isPublished && <Notice>{t.notPublished}</Notice>}
        {rows.length === 0 ? (
          <p>{t.nothingExpected}</p>
        ) : (
          <CoverageMatrix
            lang={lang}
            finding={findingOf(lang, t.thisWorkplace, count)}
            columns={tasks.map(({ id, name }) => ({ key: id, name }))}
            columnsLegend={t.tasksLegend}
            words={{ full: t.marks.yes, half: t.marks.partly, ring: t.marks.no, question: t.marks.unknown }}
            rows={rows.map((row) => ({
              ...row,
              marks: tasks.map(({ id }) => {
                const about = row.tasks.find(({ taskId }) => taskId === id);
                return about ? answerMark(about.answer) : null;
              }),
            }))}
          />
        )}
        <GonePlans lang={lang} plans={gonePlans} />
      </Stack>
    </>
  );
}

/** Plans for outcomes that a newer version dropped: kept, and said to be so. */
export function GonePlans({ lang, plans }: { lang: Lang; plans: readonly ElsewherePlan[] }) {
  const t = coverageTexts[lang];
  if (plans.length === 0) return null;
  return (
    <Card title={t.goneTitle}>
      <p>{t.goneLead}</p>
      <Prose>
        <ul>
          {plans.map((plan) => (
            <li key={`${plan.unitId} ${plan.outcome}`}>
              {plan.unitName}: {plan.outcome} {planInWords(lang, plan)}
            </li>
          ))}
        </ul>
      </Prose>
    </Card>
  );
}

import { paths } from '../../paths.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { ButtonRow, Card, LinkButton } from '../../ui/index.ts';
import type { MkbRouteCard } from '../mkb-routes/index.ts';
import { coverageTexts } from './coverage-texts.ts';
import { type MkbRouteCoverage, openRouteCoverage } from './open-route-coverage.ts';
import { routeFinding } from './views/mkb-route-coverage-view.tsx';
import { can } from './workplace-policy.ts';

/** On the start page of a Mkb-route: its list of tasks, and what its workplaces cover together. */
export const coverageOfMkbRoute: MkbRouteCard = async (r, { id }) => {
  if (!can.readTasks(r.actor, id)) return null;
  const coverage = await openRouteCoverage(r.tx, id);
  return coverage && <CoverageCard lang={r.lang} coverage={coverage} />;
};

function CoverageCard({ lang, coverage }: { lang: Lang; coverage: MkbRouteCoverage }) {
  const t = coverageTexts[lang];
  const { mkbRouteId } = coverage.route;
  return (
    <Card
      title={t.routeCardTitle}
      footer={
        <ButtonRow>
          <LinkButton small href={paths.workTasks({ mkbRouteId })}>
            {t.toTasks}
          </LinkButton>
          {coverage.tasks > 0 && (
            <LinkButton small href={paths.mkbRouteCoverage({ mkbRouteId })}>
              {t.toRouteCoverage}
            </LinkButton>
          )}
        </ButtonRow>
      }
    >
      <p>
        {coverage.tasks > 0 && `${t.routeCardTasks(coverage.tasks)} `}
        {routeFinding(lang, coverage)}
      </p>
    </Card>
  );
}

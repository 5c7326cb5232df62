import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { ButtonRow, Card, LinkButton } from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import type { MkbRouteCoverage } from '../open-route-coverage.ts';
import { routeFinding } from './mkb-route-coverage-view.tsx';

/** The list of tasks of a Mkb-route, and what its workplaces cover together, in a sentence. */
export function MkbRouteCoverageCard({ lang, coverage }: { lang: Lang; coverage: MkbRouteCoverage }) {
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

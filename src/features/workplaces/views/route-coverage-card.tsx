import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { ButtonRow, Card, LinkButton } from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import { findingOf } from '../coverage-words.ts';
import type { WorkplaceCoverage } from '../open-coverage.ts';
import type { MkbRouteOfWorkplace } from '../rules/profile.ts';
import type { OpenQuestion } from '../task-question-store.ts';

export type RouteOfPage = MkbRouteOfWorkplace & {
  coverage: WorkplaceCoverage;
  /** Somebody of the company was asked and did not answer yet. */
  question: OpenQuestion | null;
  /** Whether the actor reaches this Mkb-route. */
  isReached: boolean;
};

type Props = { lang: Lang; workplaceId: string; route: RouteOfPage; mayEdit: boolean };

/** What a workplace covers of one Mkb-route in a sentence, and the ways to say more. */
export function RouteCoverageCard({ lang, workplaceId, route, mayEdit }: Props) {
  const t = coverageTexts[lang];
  const place = { workplaceId, mkbRouteId: route.id };
  const hasTasks = route.coverage.hasTasks;
  return (
    <Card
      title={t.cardTitle(route.name)}
      footer={
        route.isReached && (
          <ButtonRow>
            {hasTasks && (
              <LinkButton small href={paths.workplaceCoverage(place)}>
                {t.toMatrix}
              </LinkButton>
            )}
            {mayEdit && hasTasks && (
              <>
                <LinkButton small href={paths.workplaceTasks(place)}>
                  {t.tickNow}
                </LinkButton>
                <LinkButton small href={paths.workplaceTasksAsk(place)}>
                  {t.askCompany}
                </LinkButton>
              </>
            )}
            {!hasTasks && (
              <LinkButton small href={paths.workTasks({ mkbRouteId: route.id })}>
                {t.toTasks}
              </LinkButton>
            )}
          </ButtonRow>
        )
      }
    >
      <p>{hasTasks ? findingOf(lang, t.thisWorkplace, route.coverage.count) : t.noTasks}</p>
      {hasTasks && <p class="muted">{standOf(lang, route)}</p>}
    </Card>
  );
}

function standOf(lang: Lang, { answeredAt, answeredBy, question }: RouteOfPage): string {
  const t = coverageTexts[lang];
  const on = (instant: Date) => formatDate(lang, dateInNetherlands(instant));
  const asked = question ? [t.askedOn(question.name, on(question.askedAt))] : [];
  if (!answeredAt) return asked[0] ?? t.notAnswered;
  return [
    answeredBy === 'company' ? t.answeredCompany(on(answeredAt)) : t.answeredStaff(on(answeredAt)),
    ...asked,
  ].join(' ');
}

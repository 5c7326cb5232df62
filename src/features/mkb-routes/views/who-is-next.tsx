import { may } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import { formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, LinkButton, type Task, TaskList } from '../../../ui/index.ts';
import { can } from '../mkb-route-policy.ts';
import { texts } from '../texts.ts';
import type { MkbRoutePageProps } from './mkb-route-view.tsx';

/** Who has to do what next about a Mkb-route, with the button for who may. */
export function WhoIsNext(props: MkbRoutePageProps) {
  const tasks = [...versionTasks(props), ...cohortTasks(props)];
  if (tasks.length === 0) return null;
  return (
    <Card title={texts[props.lang].whoIsNext}>
      <TaskList tasks={tasks} />
    </Card>
  );
}

const school = (lang: Lang) => ({ letter: 'H', tone: 'school', label: texts[lang].taskWho }) as const;

function versionTasks({ lang, route, actor, standing, versions }: MkbRoutePageProps): Task[] {
  const t = texts[lang];
  const open = versions.find(({ id }) => id === standing.open?.id);
  if (!open) return [];
  const at = { mkbRouteId: route.id, versionId: open.id };
  const { version, number } = open;
  const who = (name: string | null, otherwise: string) => <b>{name ?? otherwise}</b>;
  if (version.state === 'submitted')
    return [
      {
        who: school(lang),
        what: (
          <>
            {who(null, t.somebody.manager)} {t.turn.decide(number)}
          </>
        ),
        detail: t.since(formatInstant(lang, version.submitted.at)),
        action: can.decide(actor, route.id, version) ? (
          <LinkButton kind="primary" href={paths.version(at)}>
            {t.decide}
          </LinkButton>
        ) : (
          <LinkButton href={paths.version(at)}>{t.view}</LinkButton>
        ),
      },
    ];
  const returned = version.state === 'returned';
  return [
    {
      who: school(lang),
      what: (
        <>
          {who(route.projectLeadName, t.somebody.lead)} {returned ? t.turn.returned(number) : t.turn.design(number)}
        </>
      ),
      detail: t.since(formatInstant(lang, version.state === 'returned' ? version.returned.at : open.createdAt)),
      action: can.design(actor, route.id, version) ? (
        <LinkButton kind="primary" href={paths.design(at)}>
          {t.continueDesign}
        </LinkButton>
      ) : (
        <LinkButton href={paths.version(at)}>{t.view}</LinkButton>
      ),
    },
  ];
}

function cohortTasks({ lang, route, actor, standing, cohorts }: MkbRoutePageProps): Task[] {
  const t = texts[lang];
  if (!standing.published) return [];
  if (cohorts.length === 0)
    return [
      {
        who: school(lang),
        what: (
          <>
            <b>{route.projectLeadName ?? t.somebody.lead}</b> {t.turn.cohort}
          </>
        ),
        action: can.edit(actor, route.id) && (
          <LinkButton kind="primary" href={paths.cohortNew({ mkbRouteId: route.id })}>
            {t.addCohort}
          </LinkButton>
        ),
      },
    ];
  return cohorts
    .filter(({ agreements, concluded }) => agreements === 0 || concluded < agreements)
    .slice(0, 3)
    .map((cohort) => ({
      who: school(lang),
      what: (
        <>
          <b>{t.somebody.office}</b> {t.turn.agreements(cohort.name)}
        </>
      ),
      detail:
        cohort.agreements === 0
          ? t.noAgreements
          : t.agreementsDone(formatNumber(lang, cohort.concluded), formatNumber(lang, cohort.agreements)),
      action: may(actor, 'agreement.read') && <LinkButton href={paths.agreements()}>{t.toAgreements}</LinkButton>,
    }));
}

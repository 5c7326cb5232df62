import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Columns, LinkButton, Notice, PageHeading } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import { type CheckSnapshot, motivatedCodes, openPoints } from '../rules/check-snapshot.ts';
import type { Criterion } from '../rules/criterion.ts';
import type { StepHead } from '../rules/design-history.ts';
import type { Standing } from '../rules/standing.ts';
import type { StoredVersion } from '../version-store.ts';
import { CheckCard } from './check-card.tsx';
import { CheckLine } from './check-line.tsx';
import { crumbs, VersionBadge } from './crumbs.tsx';
import { FactsCard } from './facts-card.tsx';
import { Phases } from './phases.tsx';
import { DualFiguresCard, StudyLoadCard, WarningsCard } from './study-load-cards.tsx';
import { UnitsCard } from './units-card.tsx';
import { VersionLinks } from './version-links.tsx';
import { WeekCard } from './week-card.tsx';

export type DesignerProps = {
  lang: Lang;
  route: MkbRoute;
  stored: StoredVersion;
  snapshot: CheckSnapshot;
  standing: Standing;
  /** The changes that can be undone. */
  steps: readonly StepHead[];
};

/** The route designer: the weeks, the units and the arrangements, and beside them what they come to. */
export function DesignerPage({ lang, route, stored, snapshot, standing, steps }: DesignerProps) {
  const t = designTexts[lang];
  const { check, motivations } = snapshot;
  const { version } = stored;
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const points = openPoints(check, motivatedCodes(motivations)).length;
  return (
    <>
      <PageHeading
        title={route.name}
        {...crumbs(lang, route, { label: t.designTitle })}
        badge={<VersionBadge lang={lang} stored={stored} />}
        lead={leadOf(lang, stored, points)}
        actions={<VersionLinks lang={lang} stored={stored} standing={standing} />}
      />
      <Phases lang={lang} mkbRouteId={route.id} standing={standing} current="design" canEdit />
      {version.state === 'returned' && (
        <Notice tone="warning" title={t.returnedTitle}>
          {version.returned.reason}
        </Notice>
      )}
      <Columns
        aside={
          <>
            <CheckCard
              lang={lang}
              check={check}
              motivated={motivatedCodes(motivations)}
              action={(criterion) => (
                <CriterionAction {...{ lang, criterion, at, motivated: isMotivated(snapshot, criterion) }} />
              )}
            />
            <StudyLoadCard lang={lang} check={check} />
            <WarningsCard lang={lang} check={check} />
            <DualFiguresCard lang={lang} check={check} dual={route.programme.mode === 'dual'} />
            <LinkButton kind="primary" wide href={paths.versionSubmit(at)}>
              {t.submit}
            </LinkButton>
          </>
        }
        asideLabel={t.designTitle}
        summary={<CheckLine lang={lang} check={check} open={points} />}
      >
        <WeekCard lang={lang} stored={stored} steps={steps} />
        <UnitsCard lang={lang} stored={stored} edit />
        <FactsCard lang={lang} stored={stored} companies={snapshot.companies} edit />
      </Columns>
    </>
  );
}

function leadOf(lang: Lang, { version, decidedByName }: StoredVersion, points: number): string {
  const t = designTexts[lang].lead;
  if (version.state === 'returned') return t.returned(decidedByName ?? '');
  if (version.design.periods.length === 0) return t.empty;
  return points === 0 ? t.ready : t.open(points);
}

const isMotivated = ({ motivations }: CheckSnapshot, { code }: Criterion) =>
  motivations.some(({ criterion }) => criterion === code);

type ActionProps = {
  lang: Lang;
  criterion: Criterion;
  at: { mkbRouteId: string; versionId: string };
  motivated: boolean;
};

/** What the lead can do about a criterion: motivate a shortfall, or answer what is not known. */
function CriterionAction({ lang, criterion, at, motivated }: ActionProps) {
  const t = designTexts[lang];
  const { code, status } = criterion;
  if (status === 'meets') return null;
  if (status !== 'unknown')
    return (
      <a href={paths.designMotivation({ ...at, criterion: code })}>{motivated ? t.changeMotivation : t.motivate}</a>
    );
  const answered = ['connected', 'sme', 'employed_and_paid', 'tripartite_agreement', 'co_design'].includes(code);
  return answered ? <a href={paths.designFacts(at)}>{t.fillIn}</a> : null;
}

import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { PhaseNav } from '../../../ui/index.ts';
import type { Standing } from '../rules/standing.ts';
import { texts } from '../texts.ts';

type PhasesProps = {
  lang: Lang;
  mkbRouteId: string;
  standing: Standing;
  current: 'design' | 'place';
  canEdit: boolean;
};

/** The five phases of a Mkb-route. Those that Driehoek does not have yet say so and lead nowhere. */
export function Phases({ lang, mkbRouteId, standing, current, canEdit }: PhasesProps) {
  const t = texts[lang];
  const { open, published } = standing;
  const later = (name: string) => ({ name, status: t.phaseLater, state: 'upcoming' as const });
  const designOf = open ?? published;
  const canDesign = canEdit && (open?.state === 'draft' || open?.state === 'returned');
  const designPath = canDesign ? paths.design : paths.version;
  return (
    <PhaseNav
      label={t.phasesLabel}
      doneLabel={t.phaseDone}
      phases={[
        later(t.phases.explore),
        {
          name: t.phases.design,
          status: designStatus(lang, standing),
          state: current === 'design' ? 'current' : published ? 'done' : 'upcoming',
          href: designOf ? designPath({ mkbRouteId, versionId: designOf.id }) : undefined,
        },
        {
          name: t.phases.place,
          status: placeStatus(lang, standing),
          state: current === 'place' ? 'current' : 'upcoming',
          href: published ? paths.mkbRoute({ mkbRouteId }) : undefined,
        },
        later(t.phases.run),
        later(t.phases.improve),
      ]}
    />
  );
}

function designStatus(lang: Lang, { open, published }: Standing): string {
  const t = texts[lang];
  if (open?.state === 'submitted') return t.phaseSubmitted;
  if (open) return open.openPoints === 0 ? t.phaseDesignReady : t.phaseDesignOpen(open.openPoints);
  return published ? t.version(published.number) : t.phaseAfterPublishing;
}

function placeStatus(lang: Lang, { published, cohorts, agreements, concluded }: Standing): string {
  const t = texts[lang];
  if (!published) return t.phaseAfterPublishing;
  if (cohorts === 0) return t.phaseNoCohort;
  if (agreements === 0) return t.phaseCohorts(cohorts);
  return t.phaseAgreements(formatNumber(lang, concluded), formatNumber(lang, agreements));
}

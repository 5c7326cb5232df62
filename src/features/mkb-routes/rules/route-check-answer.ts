import type { Figures } from '../../../kernel/figures.ts';
import type { PerPlace } from '../../../kernel/week-pattern.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { checkInputFromRequest, type RouteCheckRequest } from './check-input.ts';
import type { CriterionCode, Status } from './criterion.ts';
import type { DualFigures } from './dual-figures.ts';
import { explainCriterion, explainWarning } from './explain.ts';
import type { RouteHours } from './hours.ts';
import { checkMkbRoute } from './route-check.ts';

/** The public check's answer: shares 0–1, not rounded. */
export type RouteCheckAnswer = {
  shares: { days: PerPlace; credits: PerPlace | null };
  hours: RouteHours;
  credits: { total: number; expected: number } | null;
  dualFigures: DualFigures | null;
  criteria: { code: CriterionCode; status: Status; explanation: string }[];
  warnings: { code: string; explanation: string }[];
};

const noDays = { company: 0, school: 0, third: 0 };

/** The check of a public request in words; a valid request always has days and a degree with a load by law. */
export function answerRouteCheck(request: RouteCheckRequest, figures: Figures, lang: Lang): RouteCheckAnswer {
  const { shares, hours, credits, dualFigures, criteria, warnings } = checkMkbRoute(
    checkInputFromRequest(request),
    figures,
  );
  return {
    shares: { days: shares.days ?? noDays, credits: shares.credits },
    hours,
    credits: credits && { total: credits.total, expected: credits.expected ?? credits.total },
    dualFigures,
    criteria: criteria.map((criterion) => ({
      code: criterion.code,
      status: criterion.status,
      explanation: explainCriterion(lang, criterion),
    })),
    warnings: warnings.map((warning) => ({ code: warning.code, explanation: explainWarning(lang, warning) })),
  };
}

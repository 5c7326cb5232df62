import { formatNumber } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { type DetourFactor, estimateKm, roundedKm } from './rules/estimate.ts';
import { texts } from './texts.ts';

/** So many kilometres as the crow flies, said as an estimate of the way: "ongeveer 24 km". */
export function sayDistance(lang: Lang, straight: number, factor: DetourFactor): string {
  const km = roundedKm(estimateKm(straight, factor));
  return km === 0 ? texts[lang].lessThanOne : texts[lang].about(formatNumber(lang, km));
}

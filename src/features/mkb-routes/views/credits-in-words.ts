import { type PerPlace, places } from '../../../kernel/week-pattern.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { texts } from './ribbon/texts.ts';

/** "bedrijf 20, ontwikkelbedrijf 10"; empty when there are none. */
export function creditsInWords(lang: Lang, credits: PerPlace): string {
  return places
    .filter((place) => credits[place] > 0)
    .map((place) => `${texts[lang].place[place]} ${formatNumber(lang, credits[place])}`)
    .join(', ');
}

import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { SaidFault } from '../rules/contrast-words.ts';
import { styleTexts } from '../style-texts.ts';

/** What a colour of the palette is called on screen. */
export function roleWord(lang: Lang, role: string): string {
  return (styleTexts[lang].roles as Record<string, string>)[role] ?? role;
}

/** A pair of colours that are too close, as one sentence. */
export function sayFault(lang: Lang, { front, back, ratio, needed }: SaidFault): string {
  const t = styleTexts[lang];
  const words = [roleWord(lang, front), roleWord(lang, back)] as const;
  const sentence = t.tooClose(...words, formatNumber(lang, ratio, 2), formatNumber(lang, needed));
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

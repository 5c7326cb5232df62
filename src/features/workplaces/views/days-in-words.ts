import type { Lang } from '../../../platform/i18n/lang.ts';
import { texts } from '../texts.ts';

/** Days a week that are each possible: "2, 3 of 4". */
export const daysInWords = (lang: Lang, days: readonly number[]): string =>
  days.join(', ').replace(/, (\d)$/, ` ${texts[lang].or} $1`);

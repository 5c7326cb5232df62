import type { Lang } from '../../platform/i18n/lang.ts';
import { coverageTexts } from './coverage-texts.ts';
import type { CoverageCount, ElsewherePlan } from './rules/coverage.ts';

/** The finding in a sentence or a few: the title of the matrix. `who`: what covers, such as "This workplace". */
export function findingOf(lang: Lang, who: string, count: CoverageCount): string {
  const t = coverageTexts[lang];
  const { total, covered, partly, unknown, planned, unplanned } = count;
  if (total === 0) return t.nothingExpected;
  if (unknown === total) return t.nothingKnown(who);
  if (covered === total) return t.allCovered(who, total);
  const sentences = [
    t.covers(who, covered, total),
    partly > 0 && t.partlyToo(partly),
    unplanned > 0 && t.unplanned(unplanned),
    unplanned === 0 && planned > 0 && t.restPlanned,
    unknown > 0 && t.someUnknown(unknown),
  ];
  return sentences.filter(Boolean).join(' ');
}

export const planInWords = (lang: Lang, { place, plan }: Pick<ElsewherePlan, 'place' | 'plan'>): string =>
  coverageTexts[lang].planOf(coverageTexts[lang].places[place], plan);

import type { Lang } from '../../platform/i18n/lang.ts';
import { texts as dataTexts } from './data-texts.ts';
import type { Holdings } from './holdings-store.ts';
import type { Retentions } from './retention-store.ts';
import { type Category, grounds } from './rules/category.ts';
import type { ExportedCategory } from './rules/export.ts';
import { texts } from './texts.ts';

export type Description = {
  category: Category;
  name: string;
  what: string;
  why: string;
  basis: string;
  howLong: string;
  whoSees: string;
};

/** A category in words: what, why, on which ground of the law, how long at this hogeschool, who sees it. */
export function describeCategory(lang: Lang, category: Category, retentions: Retentions): Description {
  const t = texts[lang];
  const { basis, rule } = grounds[category];
  const retention = rule && retentions[rule];
  const howLong = retention ? t.keeps[retention.name](t.period[retention.unit](retention.value)) : t.keptUntilChanged;
  return { category, ...dataTexts[lang].categories[category], basis: dataTexts[lang].bases[basis], howLong };
}

/** What we hold, each category with its words. */
export const describeHoldings = (
  lang: Lang,
  holdings: Holdings,
  retentions: Retentions,
): (Description & ExportedCategory)[] =>
  holdings.map(({ category, tables }) => ({ ...describeCategory(lang, category, retentions), tables }));

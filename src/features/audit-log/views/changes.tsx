import type { Lang } from '../../../platform/i18n/lang.ts';
import { Details } from '../../../ui/index.ts';
import type { RoleNames } from '../../institution/index.ts';
import type { ShownDifference } from '../rules/shown-entries.ts';
import { texts } from '../texts.ts';
import { changeWords } from './change-words.ts';

type Props = { lang: Lang; names: RoleNames; differences: readonly ShownDifference[]; more: number };

/** What changed, field by field: one or two at once, more on request. */
export function Changes({ lang, names, differences, more }: Props) {
  const t = texts[lang];
  const sentences = differences.map((difference) => (
    <li key={difference.field}>{changeWords(lang, names, difference)}</li>
  ));
  if (sentences.length === 0) return null;
  if (sentences.length <= 2) return <ul class="plain-list">{sentences}</ul>;
  return (
    <Details look="link" summary={t.fields(sentences.length + more)}>
      <ul>{sentences}</ul>
      {more > 0 && <p>{t.andMore(more)}</p>}
    </Details>
  );
}

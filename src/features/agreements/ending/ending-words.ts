import type { Lang } from '../../../platform/i18n/lang.ts';
import { partyWords } from '../party-words.ts';
import type { Ending } from '../rules/ending.ts';
import { texts } from './texts.ts';

/** How it ended, in one sentence; empty when nobody knows. */
export function endingWords(lang: Lang, ending: Ending): string {
  const t = texts[lang].words;
  const party = partyWords[lang].party;
  switch (ending.kind) {
    case 'one_sided':
      return t.one_sided(party[ending.by].toLowerCase(), ending.ground);
    case 'bankruptcy':
      return t.bankruptcy(party[ending.of].toLowerCase());
    case 'switch':
      return t.switch(texts[lang].destinations[ending.to].toLowerCase());
    default:
      return t[ending.kind];
  }
}

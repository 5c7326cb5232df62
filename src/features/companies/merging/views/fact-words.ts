import type { Lang } from '../../../../platform/i18n/lang.ts';
import { type Choice, choiceNames, type MergeFacts } from '../rules/merge-facts.ts';
import { texts } from '../texts.ts';

/** One fact in words; '' when it is not known. `owner` is the name of the contact person at the hogeschool. */
export function factWords(lang: Lang, facts: MergeFacts, choice: Choice, owner: string | null): string {
  const t = texts[lang];
  switch (choice) {
    case 'address':
      return [facts.street, [facts.postcode, facts.place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    case 'sbi':
      return facts.sbiCode === null ? '' : t.sbi(String(facts.sbiCode), String(facts.sbiScheme));
    case 'stage':
      return t.stages[String(facts.stage)] ?? '';
    case 'owner':
      return facts.ownerPersonId === null ? '' : (owner ?? t.somebody);
    default:
      return String(facts[choice] ?? '');
  }
}

/** All that is known of a company, for a list. */
export const knownFacts = (lang: Lang, facts: MergeFacts, owner: string | null): { key: string; value: string }[] =>
  choiceNames
    .map((choice) => ({ key: texts[lang].choices[choice], value: factWords(lang, facts, choice, owner) }))
    .filter(({ value }) => value !== '');

import type { Lang } from '../../../../platform/i18n/lang.ts';
import type { Missing } from '../../rules/missing.ts';
import { stepTexts } from '../step-texts.ts';
import { texts } from '../texts.ts';
import type { StepCode } from './steps.ts';

/** The question of a page of the wizard and what it is for. */
export function stepWords(lang: Lang, code: StepCode): { title: string; lead: string } {
  const t = stepTexts[lang];
  switch (code) {
    case 'institution':
    case 'student':
    case 'duration':
    case 'periods':
    case 'workplace':
    case 'coaching':
    case 'outcomes':
    case 'employment':
    case 'costs':
    case 'signers':
      return t[code];
    case 'learning_company':
      return t.learningCompany;
    case 'other_parties':
      return t.otherParties;
    case 'coaching_how':
      return t.coachingHow;
    case 'early_ending':
      return t.earlyEnding;
  }
}

/** What is missing, as a sentence that says what to do. */
export function missingSentence(lang: Lang, { code, party, index }: Missing): string {
  const t = texts[lang];
  return t.missing[code](party ? t.ofParty[party] : '', String((index ?? 0) + 1));
}

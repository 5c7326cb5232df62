import type { Lang } from '../../../platform/i18n/lang.ts';
import { en as coachingEn } from './coaching-at-work-1-texts.en.ts';
import { nl as coachingNl } from './coaching-at-work-1-texts.nl.ts';
import { en as feedbackEn } from './feedback-and-assessment-1-texts.en.ts';
import { nl as feedbackNl } from './feedback-and-assessment-1-texts.nl.ts';
import { en as safeEn } from './safe-rich-workplace-1-texts.en.ts';
import { nl as safeNl } from './safe-rich-workplace-1-texts.nl.ts';

export const moduleCodes = ['coaching_at_work', 'feedback_and_assessment', 'safe_rich_workplace'] as const;
export type ModuleCode = (typeof moduleCodes)[number];

export const answerCodes = ['a', 'b', 'c'] as const;
export type AnswerCode = (typeof answerCodes)[number];

export type ModuleWords = {
  title: string;
  lead: string;
  sections: readonly { heading: string; paragraphs: readonly string[]; points: readonly string[] }[];
  questions: readonly {
    ask: string;
    answers: Record<AnswerCode, { words: string; feedback: string }>;
  }[];
};

/** A module of the training in one version: words per language, and the right answer per question, in their order. */
export type TrainingModule = {
  code: ModuleCode;
  version: number;
  minutes: number;
  right: readonly AnswerCode[];
  words: Record<Lang, ModuleWords>;
};

/** Every version of every module that was ever offered; a certificate names one of these. The newest of a module comes last. */
export const allModules: readonly TrainingModule[] = [
  {
    code: 'coaching_at_work',
    version: 1,
    minutes: 15,
    right: ['b', 'c', 'a'],
    words: { nl: coachingNl, en: coachingEn },
  },
  {
    code: 'feedback_and_assessment',
    version: 1,
    minutes: 15,
    right: ['c', 'a', 'b'],
    words: { nl: feedbackNl, en: feedbackEn },
  },
  { code: 'safe_rich_workplace', version: 1, minutes: 15, right: ['a', 'b', 'c'], words: { nl: safeNl, en: safeEn } },
];

/** The newest version of each module, in the order in which they are offered. */
export const currentModules: readonly TrainingModule[] = moduleCodes.map((code) => {
  const newest = allModules.findLast((module) => module.code === code);
  if (!newest) throw new Error(`no version of module ${code}`);
  return newest;
});

export const moduleOf = (code: string, version: number): TrainingModule | null =>
  allModules.find((one) => one.code === code && one.version === version) ?? null;

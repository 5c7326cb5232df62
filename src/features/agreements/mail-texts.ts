import type { Lang, Translated } from '../../platform/i18n/lang.ts';
import { en } from './mail-texts.en.ts';
import { nl } from './mail-texts.nl.ts';

export const mailTexts = { nl, en };

export type MailWords = Translated<Omit<typeof nl, 'addendum'>>;

/** The words of mail about an agreement, or, where they differ, about an addendum. */
export const mailWords = ({ language, amends }: { language: Lang; amends: unknown }): MailWords =>
  amends ? { ...mailTexts[language], ...mailTexts[language].addendum } : mailTexts[language];

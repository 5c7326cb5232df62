import type { Lang, Translated } from '../../../platform/i18n/lang.ts';
import { en } from './texts.en.ts';
import { nl } from './texts.nl.ts';

export const texts = { nl, en };

export type SigningWords = Translated<Omit<typeof nl, 'addendum'>>;

/** The words around signing an agreement, or, where they differ, an addendum. */
export const signingWords = (lang: Lang, { amends }: { amends: unknown }): SigningWords =>
  amends ? { ...texts[lang], ...texts[lang].addendum } : texts[lang];

import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Level } from './commitment.ts';

/** All that a letter of intent says, frozen when it is sent. */
export type LetterDocument = {
  format: 'driehoek-letter-of-intent/1';
  language: Lang;
  institution: string;
  company: { name: string; kvkNumber: string | null; place: string };
  mkbRoute: string;
  studyYear: string;
  level: Level;
  places: number;
  guarantee: boolean;
  guaranteeTerms: string;
  /** Version of the words of the hogeschool; 0 is the product's own. */
  textVersion: number;
  words: string;
};

/** The letter as text to be hashed and kept: the same letter gives the same text. */
export const canonicalLetter = ({ company, ...letter }: LetterDocument): string =>
  JSON.stringify({
    format: letter.format,
    language: letter.language,
    institution: letter.institution,
    company: { name: company.name, kvkNumber: company.kvkNumber, place: company.place },
    mkbRoute: letter.mkbRoute,
    studyYear: letter.studyYear,
    level: letter.level,
    places: letter.places,
    guarantee: letter.guarantee,
    guaranteeTerms: letter.guaranteeTerms,
    textVersion: letter.textVersion,
    words: letter.words,
  });

/** Reads back what `canonicalLetter` wrote. */
export const readCanonicalLetter = (text: string): LetterDocument => JSON.parse(text) as LetterDocument;

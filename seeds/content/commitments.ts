import type { Level } from '../../src/features/commitments/index.ts';

export type PromiseSeed = {
  company: string;
  mkbRoute: string;
  /** Years after the study year that runs. */
  later: number;
  level: Level;
  places: number;
  guaranteeTerms?: string;
  note?: string;
  /** What came of the letter of intent; absent: none was sent. */
  letter?:
    | { answer: 'none' }
    | { answer: 'signed' }
    | { answer: 'proposed'; places: number; reason: string }
    | { answer: 'refused'; reason: string };
};

/** Mechatronica leans on one company; software is short. */
export const voorbeeldPromises: readonly PromiseSeed[] = [
  {
    company: 'kampereiland',
    mkbRoute: 'mechatronica',
    later: 1,
    level: 'firm',
    places: 7,
    guaranteeTerms: 'Kampereiland houdt de plekken open tot 1 november, ook als er later studenten komen.',
    letter: { answer: 'signed' },
  },
  { company: 'vandam', mkbRoute: 'mechatronica', later: 1, level: 'firm', places: 3, letter: { answer: 'signed' } },
  { company: 'salland', mkbRoute: 'mechatronica', later: 1, level: 'firm', places: 2 },
  {
    company: 'ijsselhanze',
    mkbRoute: 'mechatronica',
    later: 1,
    level: 'intended',
    places: 4,
    letter: { answer: 'proposed', places: 2, reason: 'We hebben maar twee mensen die kunnen begeleiden.' },
  },
  { company: 'vandam', mkbRoute: 'mechatronica', later: 2, level: 'perhaps', places: 4, note: 'Belt terug in maart.' },
  {
    company: 'bitbrug',
    mkbRoute: 'software',
    later: 1,
    level: 'firm',
    places: 3,
    letter: { answer: 'none' },
  },
  { company: 'lusdata', mkbRoute: 'software', later: 1, level: 'intended', places: 2 },
];

export const zuidwalPromises: readonly PromiseSeed[] = [
  { company: 'bouwkade', mkbRoute: 'bouw', later: 1, level: 'firm', places: 4, letter: { answer: 'none' } },
  { company: 'markdal', mkbRoute: 'bouw', later: 1, level: 'intended', places: 2 },
];

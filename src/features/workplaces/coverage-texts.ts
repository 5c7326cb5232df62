import { en } from './coverage-texts.en.ts';
import { nl } from './coverage-texts.nl.ts';

export const coverageTexts = { nl, en };

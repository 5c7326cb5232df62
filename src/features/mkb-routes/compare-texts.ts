import { en } from './compare-texts.en.ts';
import { nl } from './compare-texts.nl.ts';

export const compareTexts = { nl, en };

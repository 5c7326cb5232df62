import { en } from './addendum-texts.en.ts';
import { nl } from './addendum-texts.nl.ts';

export const addendumTexts = { nl, en };

import { en } from './clauses-texts.en.ts';
import { nl } from './clauses-texts.nl.ts';

export const clausesTexts = { nl, en };

import { en } from './card-texts.en.ts';
import { nl } from './card-texts.nl.ts';

export const cardTexts = { nl, en };

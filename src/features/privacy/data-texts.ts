import { en } from './data-texts.en.ts';
import { nl } from './data-texts.nl.ts';

export const texts = { nl, en };

import { en } from './own-letter-texts.en.ts';
import { nl } from './own-letter-texts.nl.ts';

export const texts = { nl, en };

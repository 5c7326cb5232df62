import { en } from './letter-mail-texts.en.ts';
import { nl } from './letter-mail-texts.nl.ts';

export const texts = { nl, en };

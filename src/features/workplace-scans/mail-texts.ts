import { en } from './mail-texts.en.ts';
import { nl } from './mail-texts.nl.ts';

export const mailTexts = { nl, en };

import { en } from './strip-texts.en.ts';
import { nl } from './strip-texts.nl.ts';

export const stripTexts = { nl, en };

import { en } from './link-texts.en.ts';
import { nl } from './link-texts.nl.ts';

export const linkTexts = { nl, en };

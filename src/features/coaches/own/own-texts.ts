import { en } from './own-texts.en.ts';
import { nl } from './own-texts.nl.ts';

export const ownTexts = { nl, en };

import { en } from './style-texts.en.ts';
import { nl } from './style-texts.nl.ts';

export const styleTexts = { nl, en };

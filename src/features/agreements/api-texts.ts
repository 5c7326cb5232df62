import { en } from './api-texts.en.ts';
import { nl } from './api-texts.nl.ts';

export const apiTexts = { nl, en };

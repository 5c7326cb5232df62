import { en } from './staff-texts.en.ts';
import { nl } from './staff-texts.nl.ts';

export const staffTexts = { nl, en };

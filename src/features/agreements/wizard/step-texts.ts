import { en } from './step-texts.en.ts';
import { nl } from './step-texts.nl.ts';

export const stepTexts = { nl, en };

import { en } from './design-texts.en.ts';
import { nl } from './design-texts.nl.ts';

export const designTexts = { nl, en };

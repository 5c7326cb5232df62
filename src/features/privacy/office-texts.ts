import { en } from './office-texts.en.ts';
import { nl } from './office-texts.nl.ts';

export const texts = { nl, en };

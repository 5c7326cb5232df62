import { en } from './certificate-texts.en.ts';
import { nl } from './certificate-texts.nl.ts';

export const certificateTexts = { nl, en };

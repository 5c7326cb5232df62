import { en } from './pdf-texts.en.ts';
import { nl } from './pdf-texts.nl.ts';

export const pdfTexts = { nl, en };

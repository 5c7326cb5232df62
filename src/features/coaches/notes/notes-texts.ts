import { en } from './notes-texts.en.ts';
import { nl } from './notes-texts.nl.ts';

export const notesTexts = { nl, en };

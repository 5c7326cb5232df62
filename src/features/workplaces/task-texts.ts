import { en } from './task-texts.en.ts';
import { nl } from './task-texts.nl.ts';

export const taskTexts = { nl, en };

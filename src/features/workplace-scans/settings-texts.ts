import { en } from './settings-texts.en.ts';
import { nl } from './settings-texts.nl.ts';

export const settingsTexts = { nl, en };

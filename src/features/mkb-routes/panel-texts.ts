import { en } from './panel-texts.en.ts';
import { nl } from './panel-texts.nl.ts';

export const panelTexts = { nl, en };

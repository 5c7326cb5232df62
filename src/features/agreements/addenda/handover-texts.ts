import { en } from './handover-texts.en.ts';
import { nl } from './handover-texts.nl.ts';

export const handoverTexts = { nl, en };

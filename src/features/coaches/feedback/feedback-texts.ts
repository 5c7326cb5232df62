import { en } from './feedback-texts.en.ts';
import { nl } from './feedback-texts.nl.ts';

export const feedbackTexts = { nl, en };

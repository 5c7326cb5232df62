import { en } from './route-check-texts.en.ts';
import { nl } from './route-check-texts.nl.ts';

export const routeCheckTexts = { nl, en };

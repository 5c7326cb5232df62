import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { mountOwnWords } from '../institution/index.ts';
import { mountPromises } from './commitment-pages.tsx';
import { mountLetters } from './letter-pages.tsx';
import { letterWords } from './letter-text-store.ts';
import { mountOwnLetters } from './own-letter-pages.tsx';
import { mountRoutePromises } from './route-pages.tsx';
import { texts } from './texts.ts';

/** Promised places and letters of intent: for staff, and behind the link of a company. */
export function mountCommitments(web: Web): void {
  mountPromises(web);
  mountLetters(web);
  mountRoutePromises(web);
  mountOwnLetters(web);
  mountOwnWords(web, {
    path: paths.letterText,
    tab: 'letterText',
    store: letterWords,
    action: 'letter_text.changed',
    texts,
  });
}

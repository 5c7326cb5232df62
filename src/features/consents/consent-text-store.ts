import { versionedWords } from '../../platform/db/versioned-words.ts';
import { defaultWords } from './default-words.ts';

/** The words of the question, by version. */
export const consentWords = versionedWords('consent_text', defaultWords);

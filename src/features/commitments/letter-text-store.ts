import { versionedWords } from '../../platform/db/versioned-words.ts';
import { defaultWords } from './default-words.ts';

/** The words below the facts of a letter of intent, by version. */
export const letterWords = versionedWords('letter_text', defaultWords);

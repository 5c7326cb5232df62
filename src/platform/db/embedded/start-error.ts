import type { Lang } from '../../i18n/lang.ts';
import { texts } from './texts.ts';

export type StartErrorCode = 'in_use' | 'other_major_version' | 'no_binaries' | 'cannot_start';

type Words = Readonly<Record<Lang, string>>;
type Texts = (typeof texts)['nl'];

/** The embedded database cannot start; `words` says to a person at the terminal what is wrong and what to do. */
export class EmbeddedStartError extends Error {
  readonly code: StartErrorCode;
  readonly words: Words;

  constructor(code: StartErrorCode, words: Words, cause?: unknown) {
    super(words.en, { cause });
    this.name = 'EmbeddedStartError';
    this.code = code;
    this.words = words;
  }
}

/** An EmbeddedStartError with the sentence `key` in every language, `values` filled in. */
export function startError<Key extends keyof Texts>(
  code: StartErrorCode,
  key: Key,
  values: Parameters<Texts[Key]>,
  cause?: unknown,
): EmbeddedStartError {
  const say = (lang: Lang) => (texts[lang][key] as (...values: Parameters<Texts[Key]>) => string)(...values);
  return new EmbeddedStartError(code, { nl: say('nl'), en: say('en') }, cause);
}

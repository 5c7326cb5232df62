import type { Lang } from '../i18n/lang.ts';
import { en } from './texts.en.ts';
import { nl } from './texts.nl.ts';

type Texts = typeof nl;
export type BackupFaultCode = keyof Texts;

/** A backup cannot be made or put back; `words` says to a person at the terminal what is wrong and what to do. */
export class BackupFault extends Error {
  override name = 'BackupFault';
  readonly code: BackupFaultCode;
  readonly words: Readonly<Record<Lang, string>>;

  constructor(code: BackupFaultCode, words: Readonly<Record<Lang, string>>, cause?: unknown) {
    super(words.en, { cause });
    this.code = code;
    this.words = words;
  }
}

/** A BackupFault with the sentence `key` in every language, `values` filled in. */
export function backupFault<Key extends BackupFaultCode>(
  key: Key,
  values: Parameters<Texts[Key]>,
  cause?: unknown,
): BackupFault {
  const say = (texts: Texts) => (texts[key] as (...values: Parameters<Texts[Key]>) => string)(...values);
  return new BackupFault(key, { nl: say(nl), en: say(en as Texts) }, cause);
}

/** What the disk or PostgreSQL says, as a fault that tells what to do where we know that; else the error itself. */
export function inWords(error: unknown, file: string): unknown {
  if (error instanceof BackupFault) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return backupFault('diskFull', [file], error);
  if (code === '53100') return backupFault('databaseFull', [], error);
  if (code === '42501') return backupFault('noRights', [message ?? ''], error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return backupFault('cannotWrite', [file], error);
  return error;
}

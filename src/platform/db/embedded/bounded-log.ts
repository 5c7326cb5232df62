import { appendFileSync, chownSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type WriteLog = (text: string) => void;

/**
 * A log file of at most `limit` bytes and a line, with the one before it kept as `<file>.1`. Writing never throws: a
 * full disk must not end a database.
 */
export function boundedLog(file: string, limit: number): WriteLog {
  let size = 0;
  quietly(() => {
    size = statSync(file).size;
  });
  return (text) =>
    quietly(() => {
      if (size > limit) {
        renameSync(file, `${file}.1`);
        size = 0;
      }
      appendFileSync(file, text, { mode: 0o600 });
      if (size === 0) giveToFolderOwner(file);
      size += Buffer.byteLength(text);
    });
}

/** Root may run the product once in another's folder; its owner must be able to write the log the next time. */
function giveToFolderOwner(file: string): void {
  const { uid, gid } = statSync(dirname(file));
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nobody to tell: the log is where we would.
  }
}

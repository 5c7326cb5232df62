import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { backupFault } from './backup-fault.ts';
import { partName } from './format.ts';

type Entry = { name: string; bytes: Buffer };

/** Far above any part; a header that claims more is no header of ours. */
const biggestEntry = 64_000_000;

/** Reads an archive once, from begin to end, a part at a time. Every fault of file, gzip and tar comes out as a BackupFault. */
export class ArchiveReader {
  readonly #file: string;
  readonly #entries: AsyncGenerator<Entry>;
  #next: Entry | null | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#entries = entriesOf(file);
  }

  /** The entry that comes next, which stays next; null at the end. */
  async peek(): Promise<Entry | null> {
    if (this.#next === undefined) {
      const { done, value } = await this.#entries.next();
      this.#next = done ? null : value;
    }
    return this.#next;
  }

  /** The next entry when it is called so, else null. */
  async take(name: string): Promise<Buffer | null> {
    const entry = await this.peek();
    if (entry?.name !== name) return null;
    this.#next = undefined;
    return entry.bytes;
  }

  /** The parts of a table that follow now; `onBytes` sees them too. */
  async *parts(of: string, onBytes: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
    for (let number = 1; ; number += 1) {
      const bytes = await this.take(partName(of, number));
      if (!bytes) return;
      onBytes(bytes);
      yield bytes;
    }
  }

  /** Throws when something follows; by then the checksum at the end of the file has been compared too. */
  async expectEnd(): Promise<void> {
    const entry = await this.peek();
    if (entry) throw backupFault('damaged', [this.#file]);
  }

  async close(): Promise<void> {
    await this.#entries.return(undefined).catch(() => {});
  }
}

async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const tar = extract();
  let seen = 0;
  const abort = new AbortController();
  let failed: unknown;
  const reading = pipeline(createReadStream(file), createGunzip(), tar, { signal: abort.signal }).catch((error) => {
    failed ??= error;
  });
  try {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header;
      if (size > biggestEntry) throw backupFault(seen === 0 ? 'notABackup' : 'damaged', [file]);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const bytes = Buffer.concat(chunks);
      if (bytes.length !== size) throw backupFault('cutOff', [file]);
      seen += 1;
      yield { name, bytes };
    }
    await reading;
    if (failed) throw failed;
    if (seen === 0) throw backupFault('notABackup', [file]);
  } catch (error) {
    await reading.catch(() => {});
    throw asFault(failed ?? error, file, seen);
  } finally {
    abort.abort();
  }
}

/** What zlib and tar say, which tells an administrator nothing, in our words. */
function asFault(error: unknown, file: string, seen: number): unknown {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  if (code && ['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'EIO'].includes(code))
    return backupFault('cannotRead', [file], error);
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(message))
    return backupFault(seen === 0 ? 'notABackup' : 'cutOff', [file], error);
  if (seen === 0 && (code?.startsWith('Z_') || /tar header/i.test(message)))
    return backupFault('notABackup', [file], error);
  if (code?.startsWith('Z_') || /tar header/i.test(message)) return backupFault('damaged', [file], error);
  return error;
}

/** The SHA-256 of a whole file. */
export async function digestOfFile(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Content } from './format.ts';
import { partName } from './format.ts';

const bytesInPart = 1_000_000;

export type ArchiveWriter = {
  /** One file in the archive. */
  add(name: string, bytes: Buffer): Promise<void>;
  /** A stream, in parts of about a megabyte; answers with the digest of the whole. Holds one part in memory. */
  addParts(of: string, chunks: AsyncIterable<Buffer>): Promise<Pick<Content, 'sha256'>>;
  /** Ends the file and waits until the disk has it. */
  finish(): Promise<{ sha256: string; bytes: number }>;
  /** Lets go of the file, which is then of no use. */
  abort(error: Error): Promise<void>;
};

/** Writes a gzipped tar that only its owner can read; fails when `file` is there already. */
export function writeArchive(file: string, at: Date): ArchiveWriter {
  const tar = pack();
  // It fails with the file, of which `written` below tells; unheard it would end the process.
  tar.on('error', () => {});
  const whole = createHash('sha256');
  let bytes = 0;
  const written = pipeline(
    tar,
    createGzip({ level: 1 }),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        whole.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  let failed: Error | null = null;
  let onFailure: (error: Error) => void = () => {};
  const failure = written.catch((error: Error) => {
    failed = error;
    onFailure(error);
  });
  const add = (name: string, content: Buffer) =>
    new Promise<void>((resolve, reject) => {
      if (failed) return reject(failed);
      // When the disk is full nothing drains any more, so the entry itself would never be done.
      onFailure = reject;
      const entry = { name, size: content.length, mode: 0o600, mtime: at };
      const part = tar.entry(entry, content, (error) => (error ? reject(error) : resolve()));
      part.on('error', reject);
    });
  return {
    add,
    async addParts(of, chunks) {
      const digest = createHash('sha256');
      let part: Buffer[] = [];
      let size = 0;
      let number = 0;
      const flush = async () => {
        number += 1;
        const content = Buffer.concat(part, size);
        part = [];
        size = 0;
        await add(partName(of, number), content);
      };
      for await (const chunk of chunks) {
        digest.update(chunk);
        part.push(chunk);
        size += chunk.length;
        if (size >= bytesInPart) await flush();
      }
      if (size > 0) await flush();
      return { sha256: digest.digest('hex') };
    },
    async finish() {
      tar.finalize();
      await written;
      return { sha256: whole.digest('hex'), bytes };
    },
    async abort(error) {
      tar.destroy(error);
      await failure;
    },
  };
}

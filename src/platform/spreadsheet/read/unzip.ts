import { Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { SheetError } from './read-sheet.ts';

type Entry = { method: number; packed: number; size: number; at: number };

/** What is in a zip archive, by name, as its own register at the end says. Nothing is unpacked yet. */
export function zipEntries(bytes: Buffer): Map<string, Entry> {
  const end = endOfRegister(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new SheetError('broken');
    // Bit 0: the entry is encrypted.
    if (bytes.readUInt16LE(at + 8) & 1) throw new SheetError('protected');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record that every archive ends with; behind it stands at most a remark of 64 kB. */
function endOfRegister(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  throw new SheetError('broken');
}

/**
 * One entry, unpacked in parts by threads of Node itself, so that nothing waits for it. It ends with a fault as soon as it is larger than
 * `most` bytes, whatever its register says.
 */
export async function* unzipped(bytes: Buffer, entry: Entry, most: number): AsyncGenerator<Buffer, void, undefined> {
  if (entry.size > most) throw new SheetError('too_much_inside');
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== 0x04034b50) throw new SheetError('broken');
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  const stream = entry.method === 8 ? createInflateRaw({ chunkSize: 64 * 1024 }) : passing();
  if (entry.method !== 8 && entry.method !== 0) throw new SheetError('broken');
  stream.on('error', () => {});
  stream.end(packed);
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > most) throw new SheetError('too_much_inside');
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('broken');
  } finally {
    stream.destroy();
  }
}

const passing = () => new Transform({ transform: (chunk, _, done) => done(null, chunk) });

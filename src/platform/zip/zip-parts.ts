import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export type ZipEntry = {
  name: string;
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** For what is compressed by itself, such as a PDF. */
  isStored?: boolean;
};

/** A zip archive in parts, one entry after the other: no more than one part of one entry is in memory. Up to 4 GB in all. */
export async function* zipParts(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const taken = () => {
    const all = made;
    made = [];
    return all.filter(({ length }) => length > 0);
  };
  for await (const { name, parts, isStored } of entries) {
    const file = isStored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const part of parts) {
      file.push(part);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

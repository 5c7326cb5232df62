import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ArchiveReader } from './archive-reader.ts';
import { backupFault } from './backup-fault.ts';
import { formatVersion, type Header, header, headerName, witnessFile } from './format.ts';

const whose = z.looseObject({ product: z.string(), format: z.int(), version: z.string().default('?') });

/** The first entry of a backup, when it is one that this product can restore. Throws BackupFault. */
export async function readHeader(
  reader: ArchiveReader,
  file: string,
  knownMigrations: readonly string[],
): Promise<Header> {
  const bytes = await reader.take(headerName);
  const json = bytes && parseJson(bytes);
  const about = whose.safeParse(json);
  if (!about.success) throw backupFault('notABackup', [file]);
  const { product, format, version } = about.data;
  if (product !== 'driehoek') throw backupFault('otherProduct', [file, product]);
  // Only now: a newer format may have another header.
  if (format > formatVersion) throw backupFault('newerFormat', [file, version]);
  const parsed = header.safeParse(json);
  if (!parsed.success) throw backupFault('damaged', [file]);
  if (parsed.data.migrations.some((name) => !knownMigrations.includes(name)))
    throw backupFault('newerFormat', [file, version]);
  return parsed.data;
}

/** The digest of the whole file as what stands beside it remembers; null without that. */
export async function readWitness(file: string): Promise<string | null> {
  const text = await readFile(witnessFile(file), 'utf8').catch(() => null);
  const parsed = z.object({ sha256: z.string() }).safeParse(text && parseJson(Buffer.from(text)));
  return parsed.success ? parsed.data.sha256 : null;
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

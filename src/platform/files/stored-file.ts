import { createHash } from 'node:crypto';
import type { Tx } from '../db/db.ts';

/** A file of a hogeschool, kept in the database so that one snapshot holds everything. Never changed once stored. */
export type StoredFile = { id: string; contentType: string; name: string; bytes: Uint8Array };

export async function insertStoredFile(tx: Tx, institutionId: string, file: StoredFile, now: Date): Promise<void> {
  const bytes = Buffer.from(file.bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  await tx
    .insertInto('storedFile')
    .values({ institutionId, ...file, bytes, sha256, createdAt: now })
    .execute();
}

export async function selectStoredFile(tx: Tx, id: string): Promise<StoredFile | null> {
  return (
    (await tx
      .selectFrom('storedFile')
      .select(['id', 'contentType', 'name', 'bytes'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  );
}

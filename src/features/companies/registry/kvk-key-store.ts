import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { KeyRing } from '../../../platform/keys/key-ring.ts';
import { protectedByNewest, protectSecret, revealSecret } from '../../../platform/keys/protected-secret.ts';

/** Binds the stored bytes to their row. */
const placeOf = (institutionId: string) => `kvk_setting ${institutionId}`;

/** The key of the KVK API as it stands: not set, unreadable with the keys that are here, or the key. */
export type KvkKey = { state: 'off' } | { state: 'unreadable' } | { state: 'on'; key: string };

export async function selectKvkKey(tx: Tx, ring: KeyRing, institutionId: string): Promise<KvkKey> {
  const row = await tx.selectFrom('kvkSetting').select('protectedKey').executeTakeFirst();
  if (!row) return { state: 'off' };
  const key = revealSecret(ring, placeOf(institutionId), row.protectedKey);
  return key ? { state: 'on', key: key.toString('utf8') } : { state: 'unreadable' };
}

/** Whether the look-up is switched on, without reading the key. */
export async function hasKvkKey(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('kvkSetting').select('setAt').executeTakeFirst()) !== undefined;
}

export async function upsertKvkKey(tx: Tx, ring: KeyRing, institutionId: string, key: string, now: Date) {
  const protectedKey = protectSecret(ring, placeOf(institutionId), Buffer.from(key));
  await tx
    .insertInto('kvkSetting')
    .values({ institutionId, protectedKey, setAt: now })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet({ protectedKey, setAt: now }))
    .execute();
}

export async function deleteKvkKey(tx: Tx): Promise<boolean> {
  return (await tx.deleteFrom('kvkSetting').executeTakeFirst()).numDeletedRows > 0n;
}

/** At start: a key that an older key protects is protected with the newest from now on. What cannot be read stays as it is. */
export async function carryKvkKeys(
  {
    db,
    secretKey,
  }: { db: { inInstitution<T>(id: string, work: (tx: Tx) => Promise<T>): Promise<T> }; secretKey: KeyRing },
  institutionIds: readonly string[],
): Promise<void> {
  const mark = protectedByNewest(secretKey);
  for (const id of institutionIds)
    await db.inInstitution(id, async (tx) => {
      const row = await tx
        .selectFrom('kvkSetting')
        .select('protectedKey')
        .where(sql<boolean>`substring(protected_key from 1 for ${mark.length}) <> ${mark}`)
        .forUpdate()
        .executeTakeFirst();
      const plain = row && revealSecret(secretKey, placeOf(id), row.protectedKey);
      if (plain)
        await tx
          .updateTable('kvkSetting')
          .set({ protectedKey: protectSecret(secretKey, placeOf(id), plain) })
          .execute();
    });
}

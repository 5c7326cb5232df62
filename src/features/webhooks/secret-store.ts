import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { KeyRing } from '../../platform/keys/key-ring.ts';
import { protectedByNewest, protectSecret, revealSecret } from '../../platform/keys/protected-secret.ts';

/** Binds the stored bytes to their row. */
const placeOf = (id: string) => `webhook_secret ${id}`;

export async function insertSecret(
  tx: Tx,
  ring: KeyRing,
  row: { institutionId: string; id: string; webhookId: string; createdAt: Date },
  plain: Buffer,
): Promise<void> {
  await tx
    .insertInto('webhookSecret')
    .values({ ...row, secret: protectSecret(ring, placeOf(row.id), plain) })
    .execute();
}

export async function isSecretKnown(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('webhookSecret').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The newest secret signs along until `until`, and those from before it no more. */
export async function retireSecrets(tx: Tx, webhookId: string, now: Date, until: Date): Promise<void> {
  await tx.deleteFrom('webhookSecret').where('webhookId', '=', webhookId).where('retiresAt', '<=', now).execute();
  await tx
    .updateTable('webhookSecret')
    .set({ retiresAt: until })
    .where('webhookId', '=', webhookId)
    .where('retiresAt', 'is', null)
    .execute();
}

/** The secrets that sign at this moment, the newest first; null for one that cannot be read with the keys that are here. */
export async function selectSecrets(tx: Tx, ring: KeyRing, webhookId: string, now: Date): Promise<(Buffer | null)[]> {
  const rows = await tx
    .selectFrom('webhookSecret')
    .select(['id', 'secret'])
    .where('webhookId', '=', webhookId)
    .where(({ or, eb }) => or([eb('retiresAt', 'is', null), eb('retiresAt', '>', now)]))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, secret }) => revealSecret(ring, placeOf(id), secret));
}

/** Until when an older secret signs too; null when only one does. */
export async function selectOverlapEnd(tx: Tx, webhookId: string, now: Date): Promise<Date | null> {
  const row = await tx
    .selectFrom('webhookSecret')
    .select(({ fn }) => fn.max<Date | null>('retiresAt').as('until'))
    .where('webhookId', '=', webhookId)
    .where('retiresAt', '>', now)
    .executeTakeFirst();
  return row?.until ?? null;
}

/**
 * Protects with the newest key what an older one protects, so that the older key can go one day. What cannot be read is left as
 * it is: its key may come back. Answers with how many were carried along.
 */
export async function carrySecrets(tx: Tx, ring: KeyRing): Promise<number> {
  const mark = protectedByNewest(ring);
  const rows = await tx
    .selectFrom('webhookSecret')
    .select(['id', 'secret'])
    .where(sql<boolean>`substring(secret from 1 for ${mark.length}) <> ${mark}`)
    .forUpdate()
    .execute();
  let carried = 0;
  for (const { id, secret } of rows) {
    const plain = revealSecret(ring, placeOf(id), secret);
    if (!plain) continue;
    await tx
      .updateTable('webhookSecret')
      .set({ secret: protectSecret(ring, placeOf(id), plain) })
      .where('id', '=', id)
      .execute();
    carried += 1;
  }
  return carried;
}

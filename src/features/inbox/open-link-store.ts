import type { Tx } from '../../platform/db/db.ts';

/** The links of an address that still work, of these purposes; the newest first, at most a hundred. */
export async function selectOpenLinks(tx: Tx, email: string, purposes: readonly string[], now: Date) {
  return tx
    .selectFrom('taskLink')
    .select(['id', 'purpose', 'subjectId', 'email', 'createdAt', 'pressedAt'])
    .where('email', '=', email)
    .where('closedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('purpose', 'in', purposes)
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute();
}

/** One of them; null when this address has no such link that works. */
export async function selectOwnOpenLink(
  tx: Tx,
  id: string,
  email: string,
  now: Date,
): Promise<{ id: string; purpose: string } | null> {
  const row = await tx
    .selectFrom('taskLink')
    .select(['id', 'purpose'])
    .where('id', '=', id)
    .where('email', '=', email)
    .where('closedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

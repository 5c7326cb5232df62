import type { Tx } from '../../platform/db/db.ts';

/** Uses a link to the own data up. False when another press was first. */
export async function useLink(tx: Tx, taskLinkId: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('taskLink')
    .set({ pressedAt: now, closedAt: now, closedReason: 'done' })
    .where('id', '=', taskLinkId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

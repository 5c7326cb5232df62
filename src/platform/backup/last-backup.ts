import type { Tx } from '../db/db.ts';

/** When the newest backup that went well was made, as the installation's own log tells; null: none was. As identity. */
export async function selectLastBackup(tx: Tx): Promise<Date | null> {
  const row = await tx
    .selectFrom('identity.installationEvent')
    .select('at')
    .where('action', '=', 'backup.made')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { BackupState } from './rules/backup-standing.ts';

/** When a backup of the installation was last made, and when one last failed; null in an example world, which has none. */
export async function selectBackupState(tx: Tx): Promise<BackupState | null> {
  const { rows } = await sql<BackupState & { isDemo: boolean }>`
    select is_demo as "isDemo", made_at as "madeAt", failed_at as "failedAt" from identity.backup_state()`.execute(tx);
  const [row] = rows;
  return row && !row.isDemo ? { madeAt: row.madeAt, failedAt: row.failedAt } : null;
}

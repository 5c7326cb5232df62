export type BackupState = { madeAt: Date | null; failedAt: Date | null };

/** What an administrator must know of the backups: `late` after two nights without one. */
export type BackupStanding = 'never' | 'failed' | 'late' | 'good';

const twoNights = 2 * 86_400_000;

export function backupStanding({ madeAt, failedAt }: BackupState, now: Date): BackupStanding {
  if (failedAt && (!madeAt || failedAt > madeAt)) return 'failed';
  if (!madeAt) return 'never';
  return now.getTime() - madeAt.getTime() > twoNights ? 'late' : 'good';
}

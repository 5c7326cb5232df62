import { type InstallationBy, theProduct } from '../audit/audit.ts';
import type { AuditKeys } from '../audit/audit-keys.ts';
import type { Clock } from '../clock.ts';
import { knownMigrations } from '../db/migrate.ts';
import { errorFields, type Log } from '../log.ts';
import { type BackupKind, newBackupFile, removeExpired } from './backup-folder.ts';
import { readDatabaseMigrations } from './database-migrations.ts';
import { type KeptBackups, nightlyKept } from './kept-backups.ts';
import { noteAsOwner } from './note-backup.ts';
import { type BackupSum, takeBackup } from './take-backup.ts';

/** Everything that making a backup needs. */
export type BackupPlace = { ownerUrl: string; keys: AuditKeys; clock: Clock; log: Log };

/** A backup of a big installation takes longer than other jobs; after a few tries the next night comes. */
export const backupQueue = { name: 'backup', expireInSeconds: 6 * 3600, retryLimit: 2 };
/** When nobody works. */
export const backupTime = '15 3 * * *';

const beforeUpgrades: KeptBackups = { days: 3, weeks: 0, months: 0 };

/**
 * Takes a backup and writes in the installation's log that it was made, with the digest of the file. In a database of an older
 * version there is no such line: that log may not be there yet. Throws BackupFault.
 */
export async function backUp(place: BackupPlace, file: string, by: InstallationBy = theProduct): Promise<BackupSum> {
  const { ownerUrl, keys, clock } = place;
  const known = await knownMigrations();
  const isNewest = (await readDatabaseMigrations(ownerUrl)).at(-1) === known.at(-1);
  return takeBackup({
    ownerUrl,
    file,
    at: clock.now(),
    knownMigrations: known,
    beforeNaming: async ({ sha256, bytes }) => {
      if (isNewest)
        await noteAsOwner(ownerUrl, keys, by, clock.now(), { action: 'backup.made', detail: { sha256, bytes } });
    },
  });
}

/** A backup in `folder` by the clock or before an upgrade; removes those of its kind that need not be kept. */
async function backUpInFolder(
  place: BackupPlace,
  folder: string,
  kind: Exclude<BackupKind, 'by-hand'>,
  keep: KeptBackups,
): Promise<string> {
  const { clock, log } = place;
  const file = await newBackupFile(folder, kind, clock.now());
  const sum = await backUp(place, file);
  const removed = await removeExpired(folder, kind, keep, clock.now());
  log('backup_made', { kind, bytes: sum.bytes, rows: sum.rows, removed: removed.length });
  return file;
}

/** The backup of every night. When it fails, the log and the installation's own log say so, and the job is tried again. */
export async function backUpNightly(place: BackupPlace, folder: string): Promise<void> {
  try {
    await backUpInFolder(place, folder, 'nightly', nightlyKept);
  } catch (error) {
    const { ownerUrl, keys, clock, log } = place;
    const { code = 'unknown' } = error as { code?: string };
    log('backup_failed', errorFields(error));
    await noteAsOwner(ownerUrl, keys, theProduct, clock.now(), { action: 'backup.failed', detail: { code } }).catch(
      (unsaid) => log('backup_failure_not_noted', errorFields(unsaid)),
    );
    throw error;
  }
}

/**
 * Before migrations change a database that holds something: a backup, so that there is a way back. Answers with its file, or
 * null when nothing is going to change. Throws BackupFault; nothing is migrated then.
 */
export async function backUpBeforeUpgrade(place: BackupPlace, folder: string): Promise<string | null> {
  const found = await readDatabaseMigrations(place.ownerUrl);
  const known = await knownMigrations();
  const isOlder = found.length > 0 && known.some((name) => !found.includes(name));
  return isOlder ? backUpInFolder(place, folder, 'before-upgrade', beforeUpgrades) : null;
}

export { BackupFault } from './backup-fault.ts';
export { newBackupFile } from './backup-folder.ts';
export { type BackupPlace, backUp, backUpBeforeUpgrade, backUpNightly, backupQueue, backupTime } from './backups.ts';
export { witnessFile } from './format.ts';
export { selectLastBackup } from './last-backup.ts';
export { restoreBackup } from './restore-backup.ts';

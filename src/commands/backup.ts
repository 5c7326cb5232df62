import path from 'node:path';
import { type BackupPlace, backUp, newBackupFile, witnessFile } from '../platform/backup/index.ts';
import { CommandRefusal } from './refusal.ts';

const terminal = { kind: 'terminal', name: 'backup' } as const;

/** `npm run backup -- [FILE]`: everything at one moment in one file; without a name in the folder of the backups. */
export async function backUpFromTerminal(
  place: BackupPlace,
  backupDir: string | null,
  args: readonly string[],
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const [named, ...more] = args;
  if (more.length > 0 || named?.startsWith('-'))
    throw new CommandRefusal('That is not how it works. Use: npm run backup -- [FILE]');
  if (!named && !backupDir)
    throw new CommandRefusal('Say where the backup must come: npm run backup -- FILE, or set BACKUP_DIR.');
  const file = named ? path.resolve(named) : await newBackupFile(backupDir ?? '', 'by-hand', place.clock.now());
  const { bytes, rows, sha256 } = await backUp(place, file, terminal);
  write(
    `${file}\n${rows} rows, ${(bytes / 1_000_000).toFixed(1)} MB, SHA-256 ${sha256}\n` +
      `Beside it stands ${path.basename(witnessFile(file))}, the witness of the logs. Copy both to another machine.\n` +
      'The secret key is not in it. Keep that apart: with only one of the two nobody can rewrite the logs.\n',
  );
}

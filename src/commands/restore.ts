import path from 'node:path';
import type { AuditKeys } from '../platform/audit/audit-keys.ts';
import { restoreBackup } from '../platform/backup/index.ts';
import type { Queue } from '../platform/jobs/install.ts';
import { CommandRefusal } from './refusal.ts';

/** The file that the arguments name. Throws CommandRefusal; asked before anything is opened, or an empty database would be made for nothing. */
export function fileToRestore([named, ...more]: readonly string[]): string {
  if (!named || more.length > 0 || named.startsWith('-'))
    throw new CommandRefusal('Say which backup must be restored: npm run restore -- FILE');
  return path.resolve(named);
}

/** `npm run restore -- FILE`: puts a backup into an empty database: a new data folder, or a new database in DATABASE_URL. */
export async function restoreFromTerminal(
  ownerUrl: string,
  queues: readonly Queue[],
  keys: AuditKeys,
  file: string,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const { header, rows, jobs, jobsLeftOut, missingKeys } = await restoreBackup({ ownerUrl, file }, queues, keys);
  write(`Restored: ${rows} rows as they were on ${header.takenAt} (Driehoek ${header.version}). `);
  write(
    `Jobs that wait: ${jobs}${jobsLeftOut > 0 ? `; ${jobsLeftOut} of a kind that this version does not have` : ''}.\n`,
  );
  if (missingKeys.length > 0)
    write(
      'CAREFUL: the logs were sealed with a secret key that is not here. Stop before the first start, and put the key of then in ' +
        'DATA_DIR/secret-key or SECRET_KEY, behind a new one if you have that. Without it the logs cannot be checked, and links and codes in mail that was sent do not work.\n',
    );
  write(`Start Driehoek, then check the logs: npm run audit:verify -- --witness ${file}\n`);
}

import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { witnessFile } from './format.ts';
import { expiredBackups, type KeptBackups } from './kept-backups.ts';
import { unfinished } from './take-backup.ts';

/** Why a backup was made; it stands in the name, so that only those made by the clock or by a start are removed again. */
export type BackupKind = 'nightly' | 'by-hand' | 'before-upgrade';

const named = /^driehoek-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-(nightly|before-upgrade)\.tar\.gz$/;

/** A file for a new backup in `folder`, which is made when it is not there. */
export async function newBackupFile(folder: string, kind: BackupKind, at: Date): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
  return path.join(folder, `driehoek-${stamp}-${kind}.tar.gz`);
}

/** Removes the backups of this kind that need not be kept, and what a killed process left half. Answers with their names. */
export async function removeExpired(
  folder: string,
  kind: 'nightly' | 'before-upgrade',
  keep: KeptBackups,
  now: Date,
): Promise<string[]> {
  const names = await readdir(folder);
  const backups = names.flatMap((name) => {
    const [, day, hour, minute, second, of] = named.exec(name) ?? [];
    return of === kind ? [{ name, at: new Date(`${day}T${hour}:${minute}:${second}Z`) }] : [];
  });
  const expired = expiredBackups(backups, keep);
  for (const name of expired) {
    await rm(path.join(folder, name), { force: true });
    await rm(witnessFile(path.join(folder, name)), { force: true });
  }
  for (const name of names.filter((other) => other.startsWith('driehoek-') && other.includes(unfinished))) {
    const { mtime } = await stat(path.join(folder, name)).catch(() => ({ mtime: now }));
    // One that is being written is younger.
    if (now.getTime() - mtime.getTime() > 86_400_000) await rm(path.join(folder, name), { force: true });
  }
  return expired;
}

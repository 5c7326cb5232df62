import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type KeyRing, keyFaults, keyRing } from './platform/keys/key-ring.ts';

/** The keys cannot be used; the message says why and what to do. */
export class SecretKeyFault extends Error {
  override name = 'SecretKeyFault';
}

const fileIn = (dataDir: string) => path.join(dataDir, 'secret-key');
const newKey = () => randomBytes(32).toString('hex');
const toStderr = (text: string) => void process.stderr.write(`${text}\n`);

/**
 * The keys, newest first: from the environment, else from a file in the data folder that only its owner can read, made when it
 * is not there. A file that others could read is closed to them, and `say` tells. Throws SecretKeyFault.
 */
export async function readSecretKey(
  fromEnvironment: string | null,
  dataDir: string,
  say: (text: string) => void = toStderr,
): Promise<KeyRing> {
  if (fromEnvironment) return keyRing(fromEnvironment);
  await mkdir(dataDir, { recursive: true });
  const file = fileIn(dataDir);
  // 'wx' fails when another process was first; then its key counts.
  await writeFile(file, newKey(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await closeToOthers(file, say);
  const text = await readFile(file, 'utf8');
  const faults = keyFaults(text);
  if (faults.length > 0)
    throw new SecretKeyFault(
      `The file ${file} ${faults.join('; it ')}. Put your own copy of it back: it is not in the backups.`,
    );
  return keyRing(text);
}

/**
 * Puts a new key before the others in the file of the data folder; from the next start on it is the one that signs. Answers
 * with how many keys the file now holds. Throws SecretKeyFault when the keys stand in the environment.
 */
export async function rotateSecretKey(fromEnvironment: string | null, dataDir: string): Promise<number> {
  if (fromEnvironment)
    throw new SecretKeyFault(
      `The keys stand in SECRET_KEY, which this command cannot change. Put a new key before the old one there, with a space between them, for instance:\n${newKey()}`,
    );
  const file = fileIn(dataDir);
  const old = await readFile(file, 'utf8').catch(() => {
    throw new SecretKeyFault(`There is no key to renew: ${file} is not there. Driehoek makes it at its first start.`);
  });
  const faults = keyFaults(old);
  if (faults.length > 0) throw new SecretKeyFault(`The file ${file} ${faults.join('; it ')}. Nothing was changed.`);
  const lines = [newKey(), ...old.split(/\s+/).filter(Boolean)];
  // A new file in the place of the old one, so that nobody ever reads half of it; on disk before it has the name.
  const draft = await open(`${file}.new`, 'w', 0o600);
  try {
    await draft.chmod(0o600);
    await draft.writeFile(`${lines.join('\n')}\n`);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.new`, file);
  return lines.length;
}

async function closeToOthers(file: string, say: (text: string) => void): Promise<void> {
  // Windows has other rights, and always shows the same mode.
  if (process.platform === 'win32') return;
  const mode = (await stat(file)).mode & 0o777;
  if ((mode & 0o077) === 0) return;
  await chmod(file, 0o600).catch(() => {
    throw new SecretKeyFault(
      `Others can read ${file} (mode ${mode.toString(8)}), and this account may not change that. Run: chmod 600 ${file}`,
    );
  });
  say(
    `Others could read ${file} (mode ${mode.toString(8)}); now only its owner can. If others use this machine, renew the key: npm run key:rotate`,
  );
}

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type KeyRing, keyRing } from './platform/keys/key-ring.ts';

/** The key for codes and form tokens: from the environment, else from a file in the data folder that only its owner can read. */
export async function readSecretKey(fromEnvironment: string | null, dataDir: string): Promise<KeyRing> {
  if (fromEnvironment) return keyRing(fromEnvironment);
  await mkdir(dataDir, { recursive: true });
  const file = path.join(dataDir, 'secret-key');
  // 'wx' fails when another process was first; then its key counts.
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return keyRing(await readFile(file, 'utf8'));
}

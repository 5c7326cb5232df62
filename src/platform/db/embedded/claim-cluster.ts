import { lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, mayEnter, ownerOf } from './account.ts';
import type { Home } from './home.ts';
import { startError } from './start-error.ts';

/**
 * Makes sure that an existing database can be run by the account it has to run as. postgres refuses what it cannot,
 * but in words that help nobody. One that root copied into place is handed to that account. Throws EmbeddedStartError.
 */
export async function claimCluster({ cluster, folder, account }: Home): Promise<void> {
  const owner = await ownerOf(cluster);
  if (owner === undefined) return;
  if (account === undefined) {
    if (owner.uid !== process.getuid?.() && process.getuid) throw startError('cannot_start', 'ownedByOther', [cluster]);
    return;
  }
  if (!(await mayEnter(folder, account))) throw startError('cannot_start', 'notReachable', [folder]);
  if (owner.uid === 0) await handOver(cluster, account);
}

async function handOver(cluster: string, { uid, gid }: Account): Promise<void> {
  for (const name of await readdir(cluster, { recursive: true })) await lchown(join(cluster, name), uid, gid);
  // The folder itself comes last: when this is cut short, the next start sees root's folder and does it again.
  await lchown(cluster, uid, gid);
}

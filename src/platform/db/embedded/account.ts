import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An account of the operating system. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * The account that postgres has to run as, because it refuses to run as root: the owner of an existing `cluster`,
 * else `nobody`. Undefined when this process is not root: postgres then simply runs as we do.
 */
export async function accountFor(cluster: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const owner = await ownerOf(cluster);
  return owner && owner.uid !== 0 ? owner : nobody();
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The owner of a file or folder; undefined when it is not there. */
export async function ownerOf(path: string): Promise<Account | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

/** Whether `account` may go into `folder` (a real path) by the mode of that folder and all above it. */
export async function mayEnter(folder: string, account: Account): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || mayEnter(parent, account);
}

async function nobody(): Promise<Account> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] = accounts.match(/^nobody:.*$/m)?.[0].split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

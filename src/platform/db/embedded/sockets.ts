import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What the address of a socket may be long, in bytes: 104 on macOS, 108 on Linux, with the zero behind it. */
const longestAddress = 103;

/** The file through which postgres is spoken to on this machine without TCP. */
const socketIn = (cluster: string, port: number) => join(cluster, `.s.PGSQL.${port}`);

/**
 * Whether postgres can have its socket in its own folder. Not on Windows, under a long path, or on a file system without sockets, such as
 * a folder that a container shares with a Mac: there it is spoken to over TCP alone, which costs a page about a tenth more.
 */
export async function canHaveSockets(cluster: string): Promise<boolean> {
  const longest = socketIn(cluster, 65_535);
  if (process.platform === 'win32' || Buffer.byteLength(longest) > longestAddress) return false;
  const trial = createServer();
  try {
    await once(trial.listen(join(cluster, '.s.trial')), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    trial.close();
  }
}

/** The folder of the socket of a running server; null when it has none. */
export async function socketFolder(cluster: string, port: number): Promise<string | null> {
  const found = await stat(socketIn(cluster, port)).catch(() => undefined);
  return found?.isSocket() ? cluster : null;
}

import { readFile } from 'node:fs/promises';
import { findExistingHome } from './home.ts';
import { readPidFile } from './postmaster.ts';
import { type ServerAddress, serverAddress } from './server-address.ts';
import { socketFolder } from './sockets.ts';

/**
 * Where the embedded server of `dataDir` listens, for a command beside the running product that holds it. Starts, stops
 * and changes nothing. Null when it takes no connections yet, or when this account may not read its password.
 */
export async function findRunningEmbedded(dataDir: string): Promise<ServerAddress | null> {
  const home = await findExistingHome(dataDir);
  if (home === undefined) return null;
  const server = await readPidFile(home.cluster);
  const password = await readFile(home.passwordFile, 'utf8').catch(() => undefined);
  if (!server?.ready || !password) return null;
  return serverAddress(server.port, password.trim(), await socketFolder(home.cluster, server.port));
}

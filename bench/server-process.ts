import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/platform/db/embedded/free-port.ts';
import { type KeyRing, keyRing } from '../src/platform/keys/key-ring.ts';
import { onCore } from './cores.ts';
import type { ServerFacts } from './server.ts';

export type RunningServer = ServerFacts & {
  secretKey: KeyRing;
  dataDir: string;
  /** Stops the product and its database and removes their data. */
  stop(): Promise<void>;
};

/** Starts the product on the first core (see server.ts). It ends with this process, however that ends. */
export async function startServer(options: { profile: string | null }): Promise<RunningServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'driehoek-bench-'));
  // As root PostgreSQL runs under another account, which must be able to enter.
  await chmod(dataDir, 0o711);
  const secret = randomBytes(32).toString('hex');
  const [program = '', ...args] = onCore(0, [
    process.execPath,
    ...['--import', 'tsx', '--enable-source-maps'],
    ...(options.profile ? ['--cpu-prof', '--cpu-prof-dir', path.resolve(options.profile)] : []),
    ...[fileURLToPath(import.meta.resolve('./server.ts')), dataDir, secret, String(await freePort())],
  ]);
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const facts = await firstMessage(child);
  return {
    ...facts,
    secretKey: keyRing(secret),
    dataDir,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      if (child.exitCode === null) await gone;
    },
  };
}

function firstMessage(child: ChildProcess): Promise<ServerFacts> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as ServerFacts));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the product ended with ${code} before it listened`)));
  });
}

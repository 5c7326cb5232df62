import { spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
// @ts-expect-error plain JavaScript, so that it runs before anything is installed
import { currentServer, serverFlags } from '../../scripts/built-server.mjs';
import { freePort } from '../../src/platform/db/embedded/free-port.ts';
import { type Cores, onCore } from '../cores.ts';

const root = path.resolve(import.meta.dirname, '../..');

type Place = { dataDir: string; secret: string; cores: Cores };

/** Milliseconds from the start of the product's process on these data until it answers /readyz; so many times. */
export async function restartTimes(place: Place, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let count = 0; count < times; count += 1) found.push(await restartOnce(place));
  return found;
}

async function restartOnce({ dataDir, secret, cores }: Place): Promise<number> {
  const port = await freePort();
  const [program = '', ...args] = onCore(cores, 0, [process.execPath, ...serverFlags, currentServer(root)]);
  const start = performance.now();
  const child = spawn(program, args, {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: path.join(root, 'dist/compile-cache'),
      DATA_DIR: dataDir,
      SECRET_KEY: secret,
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`the product did not start: ${said}`);
      if (performance.now() - start > 60_000) throw new Error(`the product was not ready after a minute: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - start;
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}

const isReady = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path: '/readyz', agent: false, timeout: 2000 }, (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      })
      .on('error', () => resolve(false));
  });

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { freePort } from '../../src/platform/db/embedded/free-port.ts';
import { onCore } from '../cores.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

/** Milliseconds from the start of the product's process on these data until it answers /readyz; so many times. */
export async function restartTimes(place: { dataDir: string; secret: string }, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let count = 0; count < times; count += 1) found.push(await restartOnce(place));
  return found;
}

async function restartOnce({ dataDir, secret }: { dataDir: string; secret: string }): Promise<number> {
  const port = await freePort();
  const [program = '', ...args] = onCore(0, [process.execPath, '--enable-source-maps', newestBundle()]);
  const start = performance.now();
  const child = spawn(program, args, {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: path.join(dist, 'compile-cache'),
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

/** What `npm run bench` built before it came here, as `npm start` does. */
function newestBundle(): string {
  const bundles = readdirSync(path.join(dist, 'server')).map((name) => path.join(dist, 'server', name, 'main.mjs'));
  const [newest] = bundles
    .filter((file) => existsSync(file))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error('the product is not built: start this with npm run bench');
  return newest;
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

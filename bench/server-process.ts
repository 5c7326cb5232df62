import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
// @ts-expect-error plain JavaScript, as all that is needed before the product is built
import { buildServer } from '../scripts/build-server.mjs';
// @ts-expect-error plain JavaScript, as all that is needed before the product is built
import { serverFlags } from '../scripts/built-server.mjs';
import { freePort } from '../src/platform/db/embedded/free-port.ts';
import { type Cores, onCore } from './cores.ts';
import type { Ask, ServerFacts } from './server.ts';

const root = path.resolve(import.meta.dirname, '..');

export type RunningServer = ServerFacts & {
  pid: number;
  /** Has the product do something, and waits for it. */
  ask<T>(ask: Ask): Promise<T>;
  /** Stops the product and its database. */
  stop(): Promise<void>;
};

/** Starts the product (see server.ts), bundled as it is for its users. It ends with this process, however that ends. */
export async function startServer(place: {
  dataDir: string;
  secret: string;
  smtpUrl: string;
  cores: Cores;
}): Promise<RunningServer> {
  // Inside the project, so that packages are found.
  const bundle = path.join(root, 'dist/bench');
  await buildServer(root, bundle, 'bench/server.ts');
  const [program = '', ...args] = onCore(place.cores, 0, [
    process.execPath,
    ...serverFlags,
    path.join(bundle, 'main.mjs'),
    ...[place.dataDir, place.secret, String(await freePort()), place.smtpUrl],
  ]);
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const facts = await firstMessage(child);
  return {
    ...facts,
    pid: child.pid ?? 0,
    ask: asker(child),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.connected) child.disconnect();
      if (child.exitCode === null) await gone;
    },
  };
}

function asker(child: ChildProcess): RunningServer['ask'] {
  type Reply = { id: number; value?: unknown; error?: string };
  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  child.once('exit', () => {
    for (const [id, answer] of waiting) answer({ id, error: 'the product ended' });
  });
  let last = 0;
  return <T>(ask: Ask) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, ({ value, error }) => (error === undefined ? resolve(value as T) : reject(new Error(error))));
      child.send({ id, ...ask });
    });
}

function firstMessage(child: ChildProcess): Promise<ServerFacts> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as ServerFacts));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the product ended with ${code} before it listened`)));
  });
}

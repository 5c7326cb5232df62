import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');

export type ProductProcess = {
  child: ChildProcess;
  /** The port, once it listens; rejects when it ends before that. */
  listening: Promise<number>;
  /** How it ended, and what it wrote for people. */
  ended: Promise<{ code: number | null; said: string; written: string }>;
};

/** `src/main.ts` as `npm start` and the commands run it, without npm; no setting comes from the environment of the tests. */
export function runProduct(args: readonly string[], env: Record<string, string>): ProductProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let written = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    written += String(chunk);
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said, written }));
  const listening = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /"event":"listening","port":(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    ended.then((end) => reject(new Error(`ended with ${end.code}: ${end.said}`)), reject);
  });
  listening.catch(() => {}); // said to who waits for it
  return { child, listening, ended };
}

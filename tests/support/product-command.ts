import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type ProductCommand = {
  child: ChildProcess;
  /** How it ended, and what it wrote for people (`said`) and as its answer (`written`). */
  ended: Promise<{ code: number | null; said: string; written: string }>;
};

/**
 * A command of the product from its sources, without npm; no setting comes from the environment of the tests. `shell`: a script that ends
 * in `exec "$@"` and sets bounds before.
 */
export function runCommand(args: readonly string[], env: Record<string, string>, shell?: string): ProductCommand {
  const command = [process.execPath, '--import', 'tsx', 'src/main.ts', ...args];
  const [file = '', ...rest] = shell ? ['sh', '-c', shell, 'sh', ...command] : command;
  const child = spawn(file, rest, {
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
  return { child, ended };
}

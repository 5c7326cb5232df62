import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * The whole environment of PostgreSQL's programs: nothing of ours, which may hold secrets, and no PG… variables, which
 * would change what they do.
 */
export const bareEnvironment = { LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end as `account` (undefined: our own). A program that cannot be run gives code -1. */
export function run(
  program: string,
  args: readonly string[],
  account: Account | undefined,
): Promise<{ code: number; output: string }> {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
    // spawn itself throws where root may not change to another account.
  }).catch((error: Error) => ({ code: -1, output: error.message }));
}

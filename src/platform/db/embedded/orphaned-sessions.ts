import { readdir, readFile } from 'node:fs/promises';
import type { Account } from './account.ts';
import { run } from './run.ts';

/**
 * Ends the sessions that a killed postmaster left on `cluster`: one that is busy does not notice, and postgres refuses
 * to start until it has finished. Call only when no postmaster runs there. `account` is the one postgres runs as.
 * Linux only; elsewhere they end by themselves when they have finished.
 */
export async function endOrphanedSessions(cluster: string, account: Account | undefined): Promise<void> {
  if (process.platform !== 'linux') return;
  const candidates = await processesNamedPostgres();
  if (candidates.length === 0) return;
  // A process shows its working folder, which for all of postgres's is the cluster, only to its own account: also root
  // is refused in a container. So ask as that account.
  const folders = candidates.map((pid) => `/proc/${pid}/cwd`);
  const { output } = await run('/bin/ls', ['-ld', ...folders], account);
  for (const pid of candidates) if (output.includes(`/proc/${pid}/cwd -> ${cluster}\n`)) kill(pid);
}

async function processesNamedPostgres(): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const names = await Promise.all(numbers.map((pid) => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')));
  return numbers.filter((_, index) => names[index] === 'postgres\n');
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

// Where tests write: in memory where there is plenty. A test database is a copy of a thousand files, which a disk takes ten times as long for.
import fs, { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';

const memory = '/dev/shm';
const gigabyte = 1024 ** 3;
/** Two groups at once write two or three; the rest is for the tests themselves and their browser. */
const room = { free: 6 * gigabyte, memory: 10 * gigabyte };

/**
 * Has this process, and all that it starts, keep temporary files in memory, until it ends; where that is no good they stay where they are.
 * Answers with the folder, or null.
 */
export function writeToMemory() {
  if (!isFit(factsOf())) return null;
  const folder = mkdtempSync(`${memory}/driehoek-tests-`);
  // As the folder that it stands for: PostgreSQL runs under another account when we are root.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * @param {{ mounts: string, free: number, memory: number } | null} facts the lines of /proc/mounts, and free bytes there and of all memory
 */
export function isFit(facts) {
  if (!facts || facts.free < room.free || facts.memory < room.memory) return false;
  const mounted = facts.mounts.split('\n').map((line) => line.split(' '));
  const [, , type, options = ''] = mounted.find(([, place]) => place === memory) ?? [];
  // Tests run programs that they put there.
  return type === 'tmpfs' && !options.split(',').includes('noexec');
}

function factsOf() {
  try {
    // The first releases of Node 18 do not have it.
    const { bavail, bsize } = fs.statfsSync(memory);
    return { mounts: readFileSync('/proc/mounts', 'utf8'), free: bavail * bsize, memory: os.freemem() };
  } catch {
    return null;
  }
}

import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of CPU that a process and its threads used; 0 where /proc is not there. */
export function cpuOfProcess(pid: number): number {
  const fields = statFields(pid);
  return fields ? (fields.user + fields.system) * tickMs : 0;
}

/** The same of PostgreSQL: its postmaster, all its processes, and those that ended. */
export function cpuOfPostgres(postmaster: number): number {
  const own = statFields(postmaster);
  if (!own) return 0;
  const ended = (own.endedUser + own.endedSystem) * tickMs;
  return [postmaster, ...childrenOf(postmaster)].reduce((sum, pid) => sum + cpuOfProcess(pid), ended);
}

/** Megabytes: what this process alone keeps in memory, shared parts counted in full. */
export const residentMb = (pid: number): number => sizeMb(`/proc/${pid}/status`, /^VmRSS:\s+(\d+) kB/m);

/** Megabytes of all PostgreSQL's processes, with shared memory counted once. */
export const postgresMb = (postmaster: number): number =>
  [postmaster, ...childrenOf(postmaster)].reduce(
    (sum, pid) => sum + sizeMb(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB/m),
    0,
  );

export const parentOf = (pid: number): number => statFields(pid)?.parent ?? 0;

/** Linux counts in hundredths of a second for programs, on every machine. */
const tickMs = 10;

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statFields(pid)?.parent === parent);
}

function statFields(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (index) => fields[index] ?? 0,
    );
    return { parent, user, system, endedUser, endedSystem };
  } catch {
    return null;
  }
}

function sizeMb(file: string, line: RegExp): number {
  try {
    return Number(line.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; command: string };

/** Every process of this machine; Linux only. One that has ended but that nobody has asked about yet is left out. */
function allProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        if (/^State:\s+Z/m.test(status)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command }];
      } catch {
        return [];
      }
    });
}

/** The postmaster on this data folder and everything it started: sessions, writers. */
export function postgresOn(dataDir: string): number[] {
  const all = allProcesses();
  const postmasters = all.filter(({ command }) => /^\S*postgres /.test(command) && command.includes(dataDir));
  const pids = new Set(postmasters.map(({ pid }) => pid));
  return all.filter(({ pid, parent }) => pids.has(pid) || pids.has(parent)).map(({ pid }) => pid);
}

/** All that works on this data folder: PostgreSQL's processes and the supervisor. */
export const processesOn = (dataDir: string): number[] => [
  ...new Set([
    ...postgresOn(dataDir),
    ...allProcesses()
      .filter(({ command }) => command.includes('supervisor') && command.includes(dataDir))
      .map(({ pid }) => pid),
  ]),
];

export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with one of the others.
    }
  }
}

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Whether processes can be given a core: Linux with taskset and at least two cores. */
const canPin =
  process.platform === 'linux' && availableParallelism() >= 2 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** Where the processes of a measurement run: product and PostgreSQL together on the first core and the load on the second, or wherever there is room. */
export type Cores = 'one each' | 'any';

/** How this machine can share out its cores, when that is wanted. */
export const coresFor = (wanted: Cores): Cores => (canPin ? wanted : 'any');

/** The command that runs `command` on this core alone, when each has one. */
export const onCore = (cores: Cores, core: number, command: string[]): string[] =>
  cores === 'one each' ? ['taskset', '-c', String(core), ...command] : command;

/** Moves this process, with all its threads, to one core, when each has one. */
export function moveToCore(cores: Cores, core: number): void {
  if (cores === 'one each') spawnSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)]);
}

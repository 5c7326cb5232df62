import type { Random } from '../random.ts';

/**
 * When requests arrive, in milliseconds from the start: by chance, on average `perSecond` (a Poisson process), as people
 * who do not know of each other do.
 */
export function arrivalTimes(random: Random, perSecond: number, seconds: number): number[] {
  const times: number[] = [];
  for (let at = gap(random, perSecond); at < seconds * 1000; at += gap(random, perSecond)) times.push(at);
  return times;
}

const gap = (random: Random, perSecond: number): number => (-Math.log(1 - random.next()) * 1000) / perSecond;

export type Sample = {
  /** From the moment the request should have left to its last byte; so waiting for an earlier one counts. */
  latencyMs: number;
  /** How late the generator itself was. */
  lateMs: number;
  fault: string | null;
};

/**
 * Starts `request` at each of these times, whether or not earlier ones have answered, and waits for all. A request gives
 * null, or what was wrong with its answer.
 */
export async function runOpen(
  times: readonly number[],
  request: (index: number) => Promise<string | null>,
): Promise<Sample[]> {
  const start = performance.now() + 20;
  const running: Promise<Sample>[] = [];
  for (const [index, time] of times.entries()) {
    const due = start + time;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(timed(due, () => request(index)));
  }
  return Promise.all(running);
}

async function timed(due: number, request: () => Promise<string | null>): Promise<Sample> {
  const lateMs = Math.max(0, performance.now() - due);
  const fault = await request().catch((error: Error) => error.message);
  return { latencyMs: Math.max(0, performance.now() - due), lateMs, fault };
}

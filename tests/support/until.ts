import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until this holds; throws when it does not within so many milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for: ${holds}`);
}

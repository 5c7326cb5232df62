import type { Tx } from './db.ts';

/** Changes that no line of the log tells of, made by another process, are seen after so long, in milliseconds. */
const longest = 60_000;

/** What was known of a hogeschool before a page read anything else. */
type Seen = { institutionId: string; logNumber: number | null; changes: number };
type Kept<Answer> = Seen & { until: number; answer: Answer };

const reading = new WeakMap<Tx, Seen>();
/** How often this process wrote something, by hogeschool. */
const changes = new Map<string, number>();
const changesOf = (institutionId: string) => changes.get(institutionId) ?? 0;

/** This transaction only reads, and found the hogeschool's log at this line: what it asks for may come from memory. */
export function markReading(tx: Tx, found: { institutionId: string; logNumber: number | null }): void {
  reading.set(tx, { ...found, changes: changesOf(found.institutionId) });
}

/** Something of this hogeschool may have changed. Called after the commit: what was read before it counts no more. */
export function noteChange(institutionId: string): void {
  changes.set(institutionId, changesOf(institutionId) + 1);
}

/**
 * A question that pages ask again and again, and of which the answer changes seldom: asked once, and again when the log of the hogeschool has
 * grown, when this process wrote something, or after a minute. Outside of a transaction that only reads it is always asked. `ask` may depend on
 * its arguments and the hogeschool only; the answer is frozen, since many get the same one. `most`: so many answers are kept, the oldest goes
 * first; few where one may be large.
 */
export function remembered<Args extends readonly (string | null)[], Answer>(
  ask: (tx: Tx, ...args: Args) => Promise<Answer>,
  { most = 500 }: { most?: number } = {},
): (tx: Tx, ...args: Args) => Promise<Answer> {
  const kept = new Map<string, Kept<Answer>>();
  return async (tx, ...args) => {
    const seen = reading.get(tx);
    if (!seen) return ask(tx, ...args);
    const key = JSON.stringify([seen.institutionId, ...args]);
    const found = kept.get(key);
    if (found && stillHolds(found, seen)) return found.answer;
    const answer = frozen(await ask(tx, ...args));
    kept.delete(key);
    kept.set(key, { ...seen, until: performance.now() + longest, answer });
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return answer;
  };
}

const stillHolds = (kept: Kept<unknown>, seen: Seen) =>
  kept.logNumber === seen.logNumber && kept.changes === seen.changes && kept.until > performance.now();

/** The same rows, of which nothing can be changed any more. */
function frozen<T>(rows: T): T {
  if (!Array.isArray(rows) && Object.getPrototypeOf(rows ?? 0) !== Object.prototype) return rows;
  for (const part of Object.values(rows as object)) frozen(part);
  return Object.freeze(rows);
}

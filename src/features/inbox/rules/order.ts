/** What waits: `rank` is that of its kind, 0 first. */
export type Waiting = { rank: number; since: Date };

export const shownAtOnce = 3;

/** What is shown now and how many come after: the most urgent kind first, of one kind the newest first. */
export function firstOf<Item extends Waiting>(items: readonly Item[]): { now: Item[]; later: number } {
  const ordered = [...items].sort((a, b) => a.rank - b.rank || b.since.getTime() - a.since.getTime());
  return { now: ordered.slice(0, shownAtOnce), later: Math.max(0, ordered.length - shownAtOnce) };
}

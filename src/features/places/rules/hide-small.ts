/** Below this many people somebody could be recognised. */
export const fewest = 5;

/** How many; `null` is hidden: few, or what would tell how few. */
export type Shown = number | null;

/**
 * Hides counts of people from 1 to 4, and as many more as it takes that nobody can work them out from the total: what is hidden are at least two
 * counts that are 5 together. When that cannot be, the total is hidden as well. A 0 is about nobody and stays.
 */
export function hideSmall(counts: readonly number[]): { counts: Shown[]; total: Shown } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < fewest ? [index] : [])));
  const isSafe = () => {
    const sum = [...hidden].reduce((all, index) => all + (counts[index] ?? 0), 0);
    return hidden.size === 0 || (hidden.size > 1 && sum >= fewest);
  };
  const rest = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= fewest)
    .sort((a, b) => a.count - b.count);
  for (const { index } of rest) {
    if (isSafe()) break;
    hidden.add(index);
  }
  return { counts: counts.map((count, index) => (hidden.has(index) ? null : count)), total: isSafe() ? total : null };
}

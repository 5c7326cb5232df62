/** Below this many people somebody could be recognised. */
export const fewest = 5;

/** How many; `null` is hidden: few, or what would tell how few. */
export type Shown = number | null;

/**
 * Hides counts of people from 1 to 4. Where any is hidden, the total is too, and never one alone: somebody may know the total from elsewhere. A 0
 * is about nobody and stays.
 */
export function hideSmall(counts: readonly number[]): { counts: Shown[]; total: Shown } {
  const few = new Set(counts.flatMap((count, index) => (count > 0 && count < fewest ? [index] : [])));
  if (few.size === 0) return { counts: [...counts], total: counts.reduce((sum, count) => sum + count, 0) };
  if (few.size === 1) {
    const least = Math.min(...counts.filter((count) => count >= fewest));
    const beside = counts.indexOf(least);
    if (beside >= 0) few.add(beside);
  }
  return { counts: counts.map((count, index) => (few.has(index) ? null : count)), total: null };
}

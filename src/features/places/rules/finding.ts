import type { Province } from './province.ts';

/** What a map shows at first sight: where the most are. `nowhere`: none has a point; `hidden`: too few people to say. */
export type Finding =
  | { kind: 'none' | 'nowhere' | 'hidden' }
  | { kind: 'most'; provinces: Province[]; count: number; total: number | null };

/** Counts that are hidden (null) are fewer than any that is shown, or may not be told from one that is. */
export function findingOf(
  counts: readonly { province: Province | null; count: number | null }[],
  total: number | null,
): Finding {
  if (total === 0) return { kind: 'none' };
  const placed = counts.filter(({ province }) => province !== null);
  const largest = Math.max(0, ...placed.map(({ count }) => count ?? 0));
  if (largest === 0) return { kind: placed.some(({ count }) => count === null) ? 'hidden' : 'nowhere' };
  const most = placed.filter(({ count }) => count === largest).flatMap(({ province }) => province ?? []);
  return { kind: 'most', provinces: most, count: largest, total };
}

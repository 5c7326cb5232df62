/** Two lists beside one another: what is in both, and what is in one of them only. */
export type Matched<T> = {
  kept: { before: T; after: T; from: number; to: number; moved: boolean }[];
  added: T[];
  removed: T[];
};

/**
 * Pairs the items of two lists by id, and what is left over by name. `moved`: it stands in another order among the kept ones; as few
 * as possible are called so. `from` and `to` are places counted from 1.
 */
export function matchItems<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
): Matched<T> {
  const pairs = new Map<T, T>();
  const pair = (same: (one: T, other: T) => boolean) => {
    const taken = new Set(pairs.values());
    for (const one of before) {
      const other = pairs.has(one) ? undefined : after.find((item) => !taken.has(item) && same(one, item));
      if (!other) continue;
      pairs.set(one, other);
      taken.add(other);
    }
  };
  pair((one, other) => one.id === other.id);
  pair((one, other) => nameOf(one) === nameOf(other));
  const matched = new Set(pairs.values());
  const kept = [...pairs]
    .map(([one, other]) => ({ before: one, after: other, from: before.indexOf(one) + 1, to: after.indexOf(other) + 1 }))
    .sort((a, b) => a.to - b.to);
  const inOrder = longestRising(kept.map(({ from }) => from));
  return {
    kept: kept.map((item, index) => ({ ...item, moved: !inOrder.has(index) })),
    added: after.filter((item) => !matched.has(item)),
    removed: before.filter((item) => !pairs.has(item)),
  };
}

/** The indexes of a longest rising row of numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const rows = best.filter((row) => (numbers[row.at(-1) ?? 0] ?? 0) < number);
    const longest = rows.reduce<number[]>((most, row) => (row.length > most.length ? row : most), []);
    best.push([...longest, index]);
  }
  return new Set(best.reduce<number[]>((most, row) => (row.length > most.length ? row : most), []));
}

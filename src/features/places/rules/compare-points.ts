import { greatCircleKm, type Point } from './great-circle.ts';

/** One postcode that two tables put far apart. */
export type Suspect<Old, New> = { pc4: string; km: number; before: Old; after: New };

export type Comparison<Old, New> = {
  /** Codes that only the file has, that both have, and that only the table in use has. */
  added: number;
  common: number;
  kept: number;
  /** Of the codes that both have, kilometres apart; null when they have none in common. */
  medianKm: number | null;
  p95Km: number | null;
  /** Further apart than the limit, the furthest first. */
  suspects: Suspect<Old, New>[];
};

/** Holds the points of a file against those in use, code by code. */
export function comparePoints<Old extends Point, New extends Point>(
  before: ReadonlyMap<string, Old>,
  after: ReadonlyMap<string, New>,
  limitKm: number,
): Comparison<Old, New> {
  const both = [...after].flatMap(([pc4, point]) => {
    const old = before.get(pc4);
    return old ? [{ pc4, before: old, after: point, km: greatCircleKm(old, point) }] : [];
  });
  const sorted = both.map(({ km }) => km).sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? null;
  return {
    added: after.size - both.length,
    common: both.length,
    kept: before.size - both.length,
    medianKm: share(0.5),
    p95Km: share(0.95),
    suspects: both.filter(({ km }) => km > limitKm).sort((a, b) => b.km - a.km),
  };
}

/**
 * The points of the next table: those of the file, and those of the table in use that the file lacks. A suspect stays as it was unless its code
 * is among those to take.
 */
export function mergePoints<Old, New>(
  before: ReadonlyMap<string, Old>,
  after: ReadonlyMap<string, New>,
  { suspects, take }: { suspects: readonly { pc4: string }[]; take: ReadonlySet<string> },
): { kept: Map<string, Old>; taken: Map<string, New> } {
  const stays = new Set(suspects.map(({ pc4 }) => pc4).filter((pc4) => !take.has(pc4)));
  const taken = new Map([...after].filter(([pc4]) => !stays.has(pc4)));
  return { kept: new Map([...before].filter(([pc4]) => !taken.has(pc4))), taken };
}

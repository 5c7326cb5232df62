/** A count that may say too much: how many, and of how many different companies. */
export type Counted = { value: number; companies: number };

/** What may be shown: a count of at least so many, that comes from at least so many companies. */
export type Limits = { smallestCount: number; fewestCompanies: number };

/** One row as it may be shown, each number rounded down; null: left out. */
export type ShownRow = { cells: (number | null)[]; total: number | null };

/** Whether a count may be shown by itself. */
export const mayShow = ({ value, companies }: Counted, { smallestCount, fewestCompanies }: Limits): boolean =>
  value >= smallestCount && companies >= fewestCompanies;

/** Rounded down to a multiple of the smallest count, so that two quarters never tell a difference smaller than that. */
const rounded = ({ value }: Counted, { smallestCount }: Limits): number => value - (value % smallestCount);

/**
 * Leaves out of a row what is small, and whatever would give it away. `total` counts the companies of the whole row once.
 *
 * - When every cell may be shown, all of it is shown, with the sum of what is shown: the rounded total would tell of what was left of each.
 * - Else the cells that may be shown are, and never the total: a total less what is shown is what was hidden.
 * - When the first cell, the one that matters most, may not be shown, the row shows its total alone, if that may be shown, and no cell.
 *
 * So in no row a hidden cell and a total stand beside a shown cell, and no sum over rows is ever given but of what is shown.
 */
export function hideSmall(cells: readonly Counted[], total: Counted, limits: Limits): ShownRow {
  const shown = cells.map((cell) => (mayShow(cell, limits) ? rounded(cell, limits) : null));
  if (shown.every((value) => value !== null))
    return { cells: shown, total: shown.reduce((sum, value) => sum + value, 0) };
  if (shown[0] !== null) return { cells: shown, total: null };
  const nothing = cells.map(() => null);
  return { cells: nothing, total: cells.length > 1 && mayShow(total, limits) ? rounded(total, limits) : null };
}

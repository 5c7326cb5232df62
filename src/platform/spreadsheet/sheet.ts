/** A value of a sheet; a day is a calendar date without time, 'YYYY-MM-DD'. */
export type Cell = string | number | { day: string } | null;

/** One sheet with a first row of names, and rows that come in batches. */
export type Sheet = {
  name: string;
  /** `width`: in characters. */
  columns: readonly { header: string; width: number }[];
  batches: AsyncIterable<readonly (readonly Cell[])[]>;
};

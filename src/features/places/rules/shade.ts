/** How dark a province is drawn, from 0 (nothing there) to 4. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/** In equal steps up to the largest; a count that is hidden is drawn as the lightest that holds something. */
export function shadeOf(count: number | null, largest: number): Shade {
  if (count === null) return 1;
  if (count === 0 || largest === 0) return 0;
  return Math.max(1, Math.ceil((count / largest) * 4)) as Shade;
}

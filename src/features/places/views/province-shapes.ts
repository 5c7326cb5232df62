import map from '@svg-maps/netherlands';
import { isProvince, type Province } from '../rules/province.ts';
import { middleOf, simplifyPath } from '../rules/simplify-path.ts';

export type ProvinceShape = { province: Province; path: string; label: { x: number; y: number } };

/** A corner every so many units of a map that is 613 wide: as fine as a screen shows it, and a third of the bytes. */
const step = 1.6;
/** Where the middle is no good place for a number. */
const labels: Partial<Record<Province, { x: number; y: number }>> = {};

/** The provinces as they are drawn (MapSVG, by way of @svg-maps/netherlands, CC BY 4.0; outlines made simpler). */
export const provinceShapes: readonly ProvinceShape[] = map.locations.flatMap(({ id, path }) =>
  isProvince(id) ? [{ province: id, path: simplifyPath(path, step), label: labels[id] ?? middleOf(path) }] : [],
);
export const mapViewBox = map.viewBox;

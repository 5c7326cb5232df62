/** What a column of a file of points can hold. */
export const pointParts = ['pc4', 'latitude', 'longitude', 'place', 'municipality', 'province'] as const;
export type PointPart = (typeof pointParts)[number];
export const neededParts = ['pc4', 'latitude', 'longitude'] as const satisfies readonly PointPart[];

/** Which column holds what, by number from 0; null: none. */
export type Columns = Record<PointPart, number | null>;

const names: Record<PointPart, RegExp> = {
  pc4: /^(pc4?|postcode4?|postcodecijfers|postal_?code|zip(code)?|ppc)$/,
  latitude: /^(lat|latitude|breedtegraad|breedte|y|wgs84_?lat)$/,
  longitude: /^(lon|lng|long|longitude|lengtegraad|lengte|x|wgs84_?lon)$/,
  place: /^(woonplaats|plaats|plaatsnaam|place|city|town)$/,
  municipality: /^(gemeente|gemeentenaam|municipality)$/,
  province: /^(provincie|provincienaam|province)$/,
};

/** Guesses by the names in the header; what has no such name stays open. */
export function guessColumns(header: readonly string[]): Columns {
  const plain = header.map((name) => name.trim().toLowerCase().replace(/\s+/g, '_'));
  const find = (part: PointPart) => {
    const at = plain.findIndex((name) => names[part].test(name));
    return at < 0 ? null : at;
  };
  return {
    pc4: find('pc4'),
    latitude: find('latitude'),
    longitude: find('longitude'),
    place: find('place'),
    municipality: find('municipality'),
    province: find('province'),
  };
}

export type ColumnFault = { part: PointPart; fault: 'missing' | 'twice' };

/** Which needed parts have no column, or a column that an earlier part has as well. */
export function columnFaults(columns: Columns): ColumnFault[] {
  return pointParts.flatMap((part, index): ColumnFault[] => {
    const column = columns[part];
    if (column === null) return neededParts.some((needed) => needed === part) ? [{ part, fault: 'missing' }] : [];
    const isTaken = pointParts.slice(0, index).some((earlier) => columns[earlier] === column);
    return isTaken ? [{ part, fault: 'twice' }] : [];
  });
}

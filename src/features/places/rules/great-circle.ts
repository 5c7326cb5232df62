/** A place on Earth, in degrees (WGS 84). */
export type Point = { latitude: number; longitude: number };

/** Twice the mean radius of the Earth in kilometres (IUGG: 6371.0088). The database calculates with the same one. */
const diameterKm = 12_742.0176;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies (haversine, over a ball). */
export function greatCircleKm(a: Point, b: Point): number {
  const height = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const width = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const share = height + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * width;
  return diameterKm * Math.asin(Math.sqrt(Math.min(1, share)));
}

export type Box = { south: number; north: number; west: number; east: number };

/** Degrees between which everything lies that is within so many kilometres: a little more than that, never less. */
export function boxAround({ latitude, longitude }: Point, km: number): Box {
  const high = km / 111;
  const wide = high / Math.cos(radians(Math.min(89, Math.abs(latitude) + high)));
  return { south: latitude - high, north: latitude + high, west: longitude - wide, east: longitude + wide };
}

import type { Point } from './great-circle.ts';

/** Just around the European Netherlands, in degrees; the table postcode_point holds nothing outside of it either. */
export const netherlands = { south: 50.7, north: 53.6, west: 3.3, east: 7.3 };

export const inNetherlands = ({ latitude, longitude }: Point): boolean =>
  latitude >= netherlands.south &&
  latitude <= netherlands.north &&
  longitude >= netherlands.west &&
  longitude <= netherlands.east;

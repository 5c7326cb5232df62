import type { Point } from './great-circle.ts';

/** The twelve provinces, by the codes of the map that is drawn; in the order of a list, from north to south. */
export const provinces = ['gr', 'fr', 'dr', 'ov', 'fl', 'ge', 'ut', 'nh', 'zh', 'ze', 'nb', 'li'] as const;
export type Province = (typeof provinces)[number];

export const isProvince = (text: string | null): text is Province => provinces.some((one) => one === text);

const named: Record<string, Province> = {
  groningen: 'gr',
  friesland: 'fr',
  fryslan: 'fr',
  drenthe: 'dr',
  overijssel: 'ov',
  flevoland: 'fl',
  gelderland: 'ge',
  utrecht: 'ut',
  noordholland: 'nh',
  zuidholland: 'zh',
  zeeland: 'ze',
  noordbrabant: 'nb',
  limburg: 'li',
};

/** The province that is called so; null when none is. */
export function provinceCalled(name: string): Province | null {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return named[plain] ?? null;
}

/** The province of the nearest of these: right but for what lies along a border. Null when there are none. */
export function provinceNear(point: Point, places: readonly (Point & { province: Province })[]): Province | null {
  const narrow = Math.cos((point.latitude * Math.PI) / 180);
  let nearest: Province | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { latitude, longitude, province } of places) {
    const far = (latitude - point.latitude) ** 2 + ((longitude - point.longitude) * narrow) ** 2;
    if (far < least) {
      least = far;
      nearest = province;
    }
  }
  return nearest;
}

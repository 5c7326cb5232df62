/** The factor for which a way is longer than the straight line, with where it comes from. */
export type DetourFactor = { factor: number; source: string; validFrom: string; isOwn: boolean };

/** About how many kilometres a way is, for so many as the crow flies. Says nothing of how long it takes. */
export const estimateKm = (straightKm: number, { factor }: Pick<DetourFactor, 'factor'>): number => straightKm * factor;

/** How far a straight line may be for a way of so many kilometres. */
export const straightKm = (km: number, { factor }: Pick<DetourFactor, 'factor'>): number => km / factor;

/** As it is said: whole kilometres, since the points are the middle of an area; 0 is less than one. */
export const roundedKm = (km: number): number => (km < 1 ? 0 : Math.round(km));

/** What can be chosen as "within", in kilometres. */
export const radii = [5, 10, 25, 50, 100] as const;
export const usualRadius = 25;

/** A radius that can be chosen; anything else is the usual one. */
export const radiusOf = (text: string | null): number => radii.find((km) => String(km) === text) ?? usualRadius;

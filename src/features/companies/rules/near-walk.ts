/** So far a list by distance looks first, in kilometres: enough for a page where companies are many. */
export const firstKm = 8;
/** The same for those of one name, of whom there are few. */
export const firstKmOfName = 25;

/**
 * How far to look next, in kilometres, when too few were found within `km`: as far as there would be enough if companies lay evenly, and some
 * more. `found` and `wanted` are numbers of companies.
 */
export function widerKm(
  km: number,
  { found, wanted, limitKm }: { found: number; wanted: number; limitKm: number },
): number {
  if (found === 0) return limitKm;
  return Math.min(limitKm, km * Math.max(2, 1.3 * Math.sqrt(wanted / found)));
}

/** Only what differs, of the keys of `after`, for a line in the log; null when nothing does. Values are compared as JSON. */
export function changedParts<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } | null {
  const keys = Object.keys(after) as (keyof T)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (changed.length === 0) return null;
  const pick = (parts: T) => Object.fromEntries(changed.map((key) => [key, parts[key]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

export type Plain = string | number | boolean | null;
/** One field that differs; undefined where the field was not there at all. `field` is its path, with dots. */
export type Difference = { field: string; before: Plain | undefined; after: Plain | undefined };

/** More than this is not read by anybody. */
const most = 60;

/**
 * What changed between two states of a thing, field by field, in the order of the newer one. Nested objects become paths
 * ('houseStyle.brand'), lists of plain values one value, lists of things numbered paths ('periods.2.weeks').
 */
export function differences(before: unknown, after: unknown): { differences: Difference[]; more: number } {
  const [old, fresh] = [flatten(before), flatten(after)];
  const fields = [...new Set([...fresh.keys(), ...old.keys()])];
  const found = fields
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }))
    .filter((difference) => difference.before !== difference.after);
  return { differences: found.slice(0, most), more: Math.max(0, found.length - most) };
}

function flatten(value: unknown, path = '', into = new Map<string, Plain>()): Map<string, Plain> {
  if (value === undefined) return into;
  if (isPlain(value)) into.set(path || 'value', value);
  else if (Array.isArray(value) && value.every(isPlain)) into.set(path || 'value', value.map(String).join(', '));
  else if (Array.isArray(value))
    value.forEach((item, index) => void flatten(item, path ? `${path}.${index + 1}` : String(index + 1), into));
  else for (const [key, inner] of Object.entries(value as object)) flatten(inner, path ? `${path}.${key}` : key, into);
  return into;
}

const isPlain = (value: unknown): value is Plain =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

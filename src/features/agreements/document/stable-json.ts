/**
 * JSON with the keys of every object in code-unit order and without white space, so that the same data always gives the same
 * text, also after a stay in a jsonb column. Throws on what JSON cannot hold (undefined, functions, NaN, infinity).
 */
export function stableJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${stableJson(part)}`).join(',')}}`;
  }
  throw new Error(`not JSON data: ${typeof value}`);
}

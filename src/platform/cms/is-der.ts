/** Whether these bytes are one ASN.1 value, its lengths and those of all parts within it written in the one way that DER allows. */
export function isDer(bytes: Buffer): boolean {
  const value = valueAt(bytes, 0);
  return value !== null && value.end === bytes.length && areParts(bytes, value, 0);
}

/** Deeper than any message that is read here: so that nobody makes us go on for ever. */
const deepest = 64;

type Value = { isConstructed: boolean; start: number; end: number };

function areParts(bytes: Buffer, { isConstructed, start, end }: Value, depth: number): boolean {
  if (!isConstructed) return true;
  if (depth === deepest) return false;
  for (let at = start; at < end; ) {
    const part = valueAt(bytes, at);
    if (!part || part.end > end || !areParts(bytes, part, depth + 1)) return false;
    at = part.end;
  }
  return true;
}

/** The value that begins here; null when its head is cut off, of no definite length, or longer than it must be. */
export function valueAt(bytes: Buffer, at: number): Value | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Tags with a number from 31 do not occur in what is read here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 4) return null;
  const start = at + 2 + count;
  if (start > bytes.length) return null;
  const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
  if (count > 0 && (length < 0x80 || length < 2 ** (8 * (count - 1)))) return null;
  const end = start + length;
  return end > bytes.length ? null : { isConstructed: (tag & 0x20) !== 0, start, end };
}

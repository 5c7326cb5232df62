/** The keys of an installation: the newest signs, the older ones are still believed. */
export type KeyRing = { readonly newest: Buffer; readonly all: readonly Buffer[] };

const shortest = 32;

const keysIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** What is wrong with keys separated by white space, each fault the end of a sentence about where they stand; empty when they are good. */
export function keyFaults(text: string): string[] {
  const keys = keysIn(text);
  const faults: string[] = [];
  if (keys.length === 0) faults.push('holds no key');
  if (keys.some((key) => key.length < shortest))
    faults.push(
      keys.length === 1
        ? `must have at least ${shortest} characters`
        : `holds ${keys.length} keys, separated by white space; each must have at least ${shortest} characters`,
    );
  if (new Set(keys).size < keys.length) faults.push('holds the same key twice');
  return faults;
}

/** The ring of these keys, newest first and separated by white space. Throws when keyFaults has something to say. */
export function keyRing(text: string): KeyRing {
  const faults = keyFaults(text);
  if (faults.length > 0) throw new Error(`the secret key ${faults.join('; ')}`);
  const all = keysIn(text).map((key) => Buffer.from(key, 'utf8'));
  return { newest: all[0] as Buffer, all };
}

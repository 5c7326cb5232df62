/** Words that say what kind of legal person it is, and nothing of which one. Initials stand here without dots. */
const legalForms = new Set([
  'bv',
  'nv',
  'vof',
  'cv',
  'maatschap',
  'eenmanszaak',
  'stichting',
  'vereniging',
  'cooperatie',
  'ua',
  'holding',
  'beheer',
  'groep',
  'group',
  'nederland',
  'gmbh',
  'ltd',
  'the',
  'de',
  'het',
  'en',
]);

/**
 * A company's name without what people write now so, now so: capitals, accents, punctuation, legal forms and small words.
 * 'De Wit & Zn. B.V.' and 'WIT EN ZN' both become 'wit zn'. A name that holds nothing else stays as it is.
 */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Initials: 'B.V.' and 'b. v.' are one word.
    .replace(/\b((?:\p{L}\.\s?){2,})/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length === 0 ? words : telling).join(' ');
}

/** How much two plain names look alike, from 0 to 1: the share of groups of three letters that they have in common (Dice). */
export function nameLikeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [left, right] = [threes(a), threes(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((three) => right.has(three)).length;
  return (2 * shared) / (left.size + right.size);
}

function threes(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(' ').filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

const likeName = 0.7;
/** Whether two names, as they are written, look so much alike that they can be one company's. */
export function namesAlike(a: string, b: string): boolean {
  const [left, right] = [plainName(a), plainName(b)];
  return left === right || nameLikeness(left, right) >= likeName;
}

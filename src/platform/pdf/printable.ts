import { repertoire } from './repertoire.ts';

const drawable = new Set(
  repertoire
    .trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    }),
);

// Soft hyphen, zero-width space, joiners and byte-order mark: often pasted along, and nobody can see them.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Text as it can be printed: what no font has, and what could turn or hide text, is written out as "[U+202E]". */
export function printableText(text: string): string {
  const whole = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(invisible, '');
  return Array.from(whole, (character) => {
    if (character === '\n') return character;
    if (character === '\t') return ' ';
    const codePoint = character.codePointAt(0) ?? 0;
    return drawable.has(codePoint) ? character : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}

/** The same data with every text in it printable; keys stay as they are. */
export function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printable);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)]));
  }
  return value;
}

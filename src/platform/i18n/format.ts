import type { Lang } from './lang.ts';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;
type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat;
const cache = new Map<string, Format>();

function cached<T extends Format>(key: string, make: () => T): T {
  const found = cache.get(key) as T | undefined;
  if (found) return found;
  const made = make();
  cache.set(key, made);
  return made;
}

/** '2027-09-01' → "1 september 2027" / "1 September 2027". */
export function formatDate(lang: Lang, date: string): string {
  const format = cached(
    `date ${lang}`,
    () => new Intl.DateTimeFormat(locale[lang], { dateStyle: 'long', timeZone: 'UTC' }),
  );
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** '2027-09-01' → "1 sep 2027" / "1 Sept 2027". */
export function formatShortDate(lang: Lang, date: string): string {
  const format = cached(
    `short ${lang}`,
    () => new Intl.DateTimeFormat(locale[lang], { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** An instant in Dutch local time: "1 september 2027 om 14:05". */
export function formatInstant(lang: Lang, instant: Date): string {
  const format = cached(
    `instant ${lang}`,
    () =>
      new Intl.DateTimeFormat(locale[lang], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
  );
  return format.format(instant);
}

/** 2112.5 → "2.112,5" / "2,112.5"; at most `digits` decimals. */
export function formatNumber(lang: Lang, value: number, digits = 1): string {
  // As they stand in both languages; a list has one on every row.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const format = cached(
    `number ${lang} ${digits}`,
    () => new Intl.NumberFormat(locale[lang], { maximumFractionDigits: digits }),
  );
  return format.format(value);
}

/** 0.625 → "63%" (screen only; verdicts never use the rounded value). */
export function formatShare(lang: Lang, share: number): string {
  const format = cached(
    `share ${lang}`,
    () => new Intl.NumberFormat(locale[lang], { style: 'percent', maximumFractionDigits: 0 }),
  );
  return format.format(share);
}

/** "Anna, Bram en Carla" / "Anna, Bram and Carla". */
export function formatList(lang: Lang, items: readonly string[]): string {
  const format = cached(`list ${lang}`, () => new Intl.ListFormat(locale[lang], { type: 'conjunction' }));
  return format.format(items);
}

/** A name at the end of a sentence: with a full stop, and not with two after "B.V.". */
export const withStop = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

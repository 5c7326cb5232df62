/** The languages of the product; Dutch is the default. */
export const langs = ['nl', 'en'] as const;
export type Lang = (typeof langs)[number];

/** The type that a translation of `T` must have: the same keys, the same parameters, other words. */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Translated<T[Key]> };

/** `nl` for a browser that prefers Dutch or says nothing we know, else `en`. */
export function langFromAcceptLanguage(header: string | undefined): Lang {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { lang: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter((entry) => entry.lang === 'nl' || entry.lang === 'en')
    .sort((a, b) => b.quality - a.quality)[0];
  return wanted && wanted.quality > 0 ? (wanted.lang as Lang) : 'nl';
}

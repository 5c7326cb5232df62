import { printableText } from './printable.ts';

/** The text as it can be printed, on one line, of at most `most` characters; what was cut off shows as "…". Never cuts through a character. */
export function shorten(text: string, most: number): string {
  const line = printableText(text).trim().replace(/\s+/g, ' ');
  const characters = [...new Intl.Segmenter('nl').segment(line)].map(({ segment }) => segment);
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  // A whole word where that loses little.
  return `${(words.length > most * 0.8 ? words : cut).trimEnd()}…`;
}

import { isPlaceholder, type Placeholder, placeholderPattern, placeholdersIn } from './placeholders.ts';

/** Text per placeholder; '' when these terms have none. */
export type PlaceholderValues = Record<Placeholder, string>;

/** The paragraphs of a clause: parted by one or more empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** A paragraph's own text and the list under it: the lines that start with "- ". */
export function splitList(paragraph: string): { text: string; items: string[] } {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const isItem = (line: string) => line.startsWith('- ');
  const items = lines.filter(isItem).map((line) => line.slice(2).trim());
  return { text: lines.filter((line) => !isItem(line)).join('\n'), items };
}

/**
 * The text with its placeholders filled in, or null when one of them has no value. Values are put in once, as they are: braces or
 * dashes typed by a person never become a placeholder or a list. An unknown name stays visible as it was typed.
 */
export function fillIn(text: string, values: PlaceholderValues): string | null {
  const known = placeholdersIn(text).filter(isPlaceholder);
  if (known.some((name) => values[name].trim() === '')) return null;
  return text.replace(withFullStop, (typed, name: string, stop = '') => {
    if (!isPlaceholder(name)) return typed;
    const value = values[name].trim();
    return value.endsWith('.') ? value : `${value}${stop}`;
  });
}

// "Van Dam B.V." at the end of a sentence has its full stop already.
const withFullStop = new RegExp(`${placeholderPattern.source}(\\.)?`, 'g');

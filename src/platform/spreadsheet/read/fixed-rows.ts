import type { SheetRow } from './read-sheet.ts';

/** Rows of a text in which every column begins at a fixed position. `breaks`: after how many signs a new column begins. */
export function* fixedRows(text: string, breaks: readonly number[]): Generator<SheetRow, void, undefined> {
  const edges = [0, ...breaks];
  let number = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    number += 1;
    if (line.trim() === '') continue;
    yield { number, cells: edges.map((edge, index) => line.slice(edge, edges[index + 1]).trim()) };
  }
}

/**
 * Where columns seem to begin in a text without separators: behind a code in front of every line, and where every line has a space
 * before something. Whoever knows better says so.
 */
export function guessBreaks(text: string): number[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  if (lines.length < 3) return [];
  const found = new Set<number>();
  const code = codeWidth(lines);
  if (code > 0) found.add(code);
  const longest = Math.max(...lines.map((line) => line.length));
  for (let at = code + 1; at < longest; at += 1) {
    const begins = lines.filter((line) => line[at - 1] === ' ' && line[at] !== ' ' && line[at] !== undefined).length;
    const breaksNone = lines.every((line) => line[at - 1] === ' ' || line[at - 1] === undefined);
    if (breaksNone && begins >= lines.length / 2) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** How many signs the code in front of every line has: capitals and digits, before a word of its own; 0 when there is none. */
function codeWidth(lines: readonly string[]): number {
  const widths = lines.map((line) => /^[0-9A-Z]*/.exec(line)?.[0].length ?? 0);
  const width = Math.min(...widths);
  const hasDigits = lines.every((line) => /\d/.test(line.slice(0, width)));
  if (width < 2 || !hasDigits) return 0;
  // The last capital may be the first letter of the word behind the code.
  const isOfWord = lines.filter((line) => /^[A-Z][a-z ]/.test(line.slice(width - 1))).length > lines.length / 2;
  return isOfWord ? width - 1 : width;
}

import type { SheetRow } from './read-sheet.ts';

const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/** What parts the cells: the sign that comes back most evenly in the first lines; null when no sign does. */
export function separatorOf(text: string): Separator | null {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  let best: { sign: Separator; score: number } | null = null;
  for (const sign of separators) {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const most = Math.max(...counts);
    if (most === 0) continue;
    // Lines with at least one, and how many have as many as most lines do: a comma in a name comes now and then.
    const usual = mode(counts.filter((count) => count > 0));
    const score = counts.filter((count) => count === usual).length / lines.length;
    if (score >= 0.5 && (best === null || score > best.score)) best = { sign, score };
  }
  return best?.sign ?? null;
}

const mode = (numbers: readonly number[]): number =>
  [...Map.groupBy(numbers, (one) => one)].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0;

/** Rows of a CSV text. A quoted cell may hold separators, doubled quotes and new lines; `number` is the line on which a row begins. */
export function* csvRows(text: string, separator: string): Generator<SheetRow, void, undefined> {
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let line = 1;
  let begin = 1;
  let at = 0;
  let cells: string[] = [];
  while (at <= content.length) {
    let cell = '';
    // Spaces before a quote do not make it a plain cell.
    let opened = at;
    while (content.charCodeAt(opened) === 0x20) opened += 1;
    if (content.charCodeAt(opened) === 0x22) {
      const [end, value] = quotedCell(content, opened + 1);
      for (const sign of content.slice(at, end)) if (sign === '\n') line += 1;
      cell = value;
      at = end;
    }
    const end = endOfCell(content, at, separator);
    cells.push((cell + content.slice(at, end)).trim());
    const sign = content[end];
    at = end + 1;
    if (sign === separator) continue;
    if (cells.some((one) => one !== '')) yield { number: begin, cells };
    cells = [];
    if (sign === '\r' && content[at] === '\n') at += 1;
    line += 1;
    begin = line;
  }
}

function endOfCell(content: string, from: number, separator: string): number {
  const parting = separator.charCodeAt(0);
  for (let at = from; at < content.length; at += 1) {
    const sign = content.charCodeAt(at);
    if (sign === parting || sign === 0x0a || sign === 0x0d) return at;
  }
  return content.length;
}

/** Where a quoted cell ends, and what it holds. One that is never closed ends with its line, so that it does not eat the rest. */
function quotedCell(content: string, from: number): [end: number, value: string] {
  let value = '';
  let at = from;
  for (;;) {
    const quote = content.indexOf('"', at);
    // No workbook has a cell that long.
    if (quote < 0 || quote - from > 32_767) {
      const line = content.slice(from).search(/[\r\n]/);
      const end = line < 0 ? content.length : from + line;
      return [end, content.slice(from, end)];
    }
    value += content.slice(at, quote);
    if (content[quote + 1] !== '"') return [quote + 1, value];
    value += '"';
    at = quote + 2;
  }
}

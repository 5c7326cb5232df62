import { type Right, rights } from '../../src/kernel/rights.ts';
import { type Role, roles } from '../../src/kernel/role.ts';
import { type Access, paths } from '../../src/paths.ts';

/** One row of a Markdown table, its cells trimmed. */
export type Row = readonly string[];

/** The rows of every table in a Markdown text, with their header, without the line under it. */
export function markdownTables(text: string): Row[][] {
  const tables: Row[][] = [];
  let open: Row[] | null = null;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      open = null;
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!open) {
      open = [];
      tables.push(open);
    }
    if (!cells.every((cell) => /^:?-+:?$/.test(cell))) open.push(cells);
  }
  return tables;
}

const mark = '●';

/** The table right × role as the code has it: a header, then a row per right. The sentence of a right is for people to write. */
export function rightsRows(sentenceOf: (right: string) => string): Row[] {
  const header = ['right', ...roles, 'what it lets somebody do'];
  const rows = Object.entries(rights).map(([right, holders]) => [
    `\`${right}\``,
    ...roles.map((role) => ((holders as readonly Role[]).includes(role) ? mark : '')),
    sentenceOf(right),
  ]);
  return [header, ...rows];
}

/** The kinds of access that paths have besides rights, with how many paths have each. */
export function accessCounts(): Map<Exclude<Access, Right>, number> {
  const counts = new Map<Exclude<Access, Right>, number>();
  for (const { access } of Object.values(paths))
    if (!(access in rights))
      counts.set(access as Exclude<Access, Right>, (counts.get(access as Exclude<Access, Right>) ?? 0) + 1);
  return counts;
}

/** The rows as Markdown, columns of one width, so that a difference is easy to see. */
export function asMarkdown(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length), 3));
  const line = (row: Row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [header = [], ...body] = rows;
  return [line(header), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

import { existsSync, readFileSync } from 'node:fs';
import { type Right, rights } from '../../src/kernel/rights.ts';
import { isRole, type Role } from '../../src/kernel/role.ts';

/** Which roles have which right, as docs/rights.md says it to people: the sweep holds the product against that table. */
export function readRightsTable(): ReadonlyMap<Right, ReadonlySet<Role>> {
  const file = new URL('../../docs/rights.md', import.meta.url);
  return existsSync(file)
    ? parseRightsTable(readFileSync(file, 'utf8'))
    : new Map(Object.entries(rights).map(([right, held]) => [right as Right, new Set(held)]));
}

/** A row per right, a column per role, both by their code in backticks; a cell that is not empty says yes. */
export function parseRightsTable(markdown: string): ReadonlyMap<Right, ReadonlySet<Role>> {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  const columns = cellsOf(lines[0] ?? '').map((cell) => codeIn(cell));
  const table = new Map<Right, ReadonlySet<Role>>();
  for (const cells of lines.slice(2).map(cellsOf)) {
    const right = codeIn(cells[0] ?? '');
    if (!right || !(right in rights)) continue;
    const held = columns.filter((role, at): role is Role => !!role && isRole(role) && !!cells[at]);
    table.set(right as Right, new Set(held));
  }
  return table;
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const codeIn = (cell: string) => /`([^`]+)`/.exec(cell)?.[1];

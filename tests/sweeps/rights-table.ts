import { readFileSync } from 'node:fs';
import { type Right, rights } from '../../src/kernel/rights.ts';
import { isRole, type Role } from '../../src/kernel/role.ts';
import { markdownTables } from '../structure/rights-table.ts';

/** Which roles have which right, as docs/rights.md says it to people: the sweep holds the product against that table. */
export function readRightsTable(): ReadonlyMap<Right, ReadonlySet<Role>> {
  const markdown = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8');
  const [[columns = [], ...rows] = []] = markdownTables(markdown);
  return new Map(
    rows.map(([code = '', ...cells]) => {
      const right = code.replaceAll('`', '');
      if (!(right in rights)) throw new Error(`docs/rights.md has a right that is not there: ${code}`);
      const held = columns.slice(1).filter((role, at): role is Role => isRole(role) && !!cells[at]);
      return [right as Right, new Set(held)];
    }),
  );
}

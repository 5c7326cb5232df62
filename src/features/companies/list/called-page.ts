import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Cursor } from '../rules/list-cursor.ts';
import { beginsWith, type CompanyRow, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage, mostCounted } from './list-limits.ts';

type Page = { rows: CompanyRow[]; count: number | null };

/**
 * A page of the list by name of companies that are called so: first those whose name begins with it, which is what most people type and what an
 * index leads to, then those with it elsewhere. `conditionsFor`: what companies must meet besides, with this in their name or with no name at all.
 */
export async function selectCalledRows(
  tx: Tx,
  text: string,
  { after, isCounted }: { after: Cursor | null; isCounted: boolean },
  conditionsFor: (text: string) => Promise<readonly RawBuilder<boolean>[]>,
): Promise<Page> {
  const begins = beginsWith(sql`c.sort_name`, text);
  const pageOf = (conditions: readonly RawBuilder<boolean>[], from: Cursor | null) =>
    selectCompanyRows(tx, { conditions, order: 'name', after: from, isCounted });
  const isPast = after !== null && !after.at.startsWith(text.toLowerCase());
  const first: Page = isPast ? { rows: [], count: 0 } : await pageOf([...(await conditionsFor('')), begins], after);
  const isFull = first.rows.length > companiesPerPage;
  if (isFull && (first.count === null || first.count > mostCounted)) return first;
  const others = await pageOf([...(await conditionsFor(text)), sql`not ${begins}`], isPast ? after : null);
  return {
    rows: [...first.rows, ...others.rows].slice(0, companiesPerPage + 1),
    count: isCounted ? Math.min(mostCounted + 1, (first.count ?? 0) + (others.count ?? 0)) : null,
  };
}

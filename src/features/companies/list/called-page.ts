import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { Cursor } from '../rules/list-cursor.ts';
import { beginsWith, type CompanyRow, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage } from './list-limits.ts';

/**
 * A page of the list by name of companies that are called so: first those whose name begins with it, which is what most people type and what an
 * index leads to, then those with it elsewhere. One more row than a page says that there is a next. `conditionsFor`: what companies must meet
 * besides, with this in their name or with no name at all.
 */
export async function selectCalledRows(
  tx: Tx,
  text: string,
  after: Cursor | null,
  conditionsFor: (text: string) => Promise<readonly RawBuilder<boolean>[]>,
): Promise<CompanyRow[]> {
  const begins = beginsWith(sql`c.sort_name`, text);
  const pageOf = async (conditions: readonly RawBuilder<boolean>[], from: Cursor | null) =>
    (await selectCompanyRows(tx, { conditions, order: 'name', after: from })).rows;
  const isPast = after !== null && !after.at.startsWith(text.toLowerCase());
  const first = isPast ? [] : await pageOf([...(await conditionsFor('')), begins], after);
  if (first.length > companiesPerPage) return first;
  const others = await pageOf([...(await conditionsFor(text)), sql`not ${begins}`], isPast ? after : null);
  return [...first, ...others].slice(0, companiesPerPage + 1);
}

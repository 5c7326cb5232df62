import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { isFoundAnywhere, literalPattern } from '../../../platform/db/name-pattern.ts';
import type { Cursor } from '../rules/list-cursor.ts';
import { beginsWith, type Called } from './called-store.ts';
import { type CompanyRow, selectCompanyRows } from './company-list-store.ts';
import { companiesPerPage } from './list-limits.ts';
import type { Narrowed } from './narrowed-store.ts';

/**
 * A page of the list by name of companies that are called so: first those whose name begins with it, which is what most people type and what an
 * index leads to, then those with it elsewhere. One more row than a page says that there is a next. `narrowTo`: whom the list is narrowed to,
 * with this in their name or with no name at all.
 */
export async function selectCalledRows(
  tx: Tx,
  text: string,
  after: Cursor | null,
  narrowTo: (text: string) => Promise<Narrowed>,
): Promise<CompanyRow[]> {
  const begins = beginsWith(sql`c.sort_name`, text);
  const pageOf = async (conditions: readonly RawBuilder<boolean>[], from: Cursor | null) =>
    (await selectCompanyRows(tx, { conditions, order: 'name', after: from })).rows;
  const isPast = after !== null && !after.at.startsWith(text.toLowerCase());
  const { conditions: others } = await narrowTo('');
  const first = isPast ? [] : await pageOf([...others, begins], after);
  if (first.length > companiesPerPage) return first;
  const { conditions, called } = await narrowTo(text);
  const from = isPast ? after : null;
  const withFirst = (rows: CompanyRow[]) => [...first, ...rows].slice(0, companiesPerPage + 1);
  // Where nothing but the name is asked, the names themselves are in order.
  if (others.length === 1 && isFoundAnywhere(text) && called?.besides && !called.ids) {
    const next = withFirst(await pageOf([...others, sql`not ${begins}`, isNext(called, called.besides, from)], from));
    if (next.length > companiesPerPage) return next;
  }
  return withFirst(await pageOf([...conditions, sql`not ${begins}`], from));
}

/** Condition on company `c`: is among the next in the order of names that have this further on in the name, or among those `besides`. */
const isNext = ({ text }: Called, besides: string, from: Cursor | null): RawBuilder<boolean> => sql`c.id in (
  select id from search.companies_further_on(${literalPattern(text)}, ${from?.at ?? null}, ${from?.id ?? null}, ${sql.lit(companiesPerPage + 1)})
  union select unnest(${besides}::uuid[]))`;

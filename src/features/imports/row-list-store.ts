import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Decision, Match } from './rules/decisions.ts';
import type { RowCells } from './rules/import-field.ts';
import { rowsPerPage } from './rules/limits.ts';
import type { Clash } from './rules/place-row.ts';

export type ListedRow = {
  number: number;
  cells: RowCells;
  isFaulty: boolean;
  clash: Clash | null;
  lead: number | null;
  match: Match | null;
  matchRow: number | null;
  /** The name of the earlier row that it looks like. */
  matchRowName: string | null;
  matchReasons: string[];
  decision: Decision | null;
  outcome: string | null;
  undo: 'removed' | 'kept' | null;
  undoReason: string | null;
  /** The company of the hogeschool that it looks like, or the one that it was merged into; null when that is gone. */
  company: { id: string; name: string; place: string; kvkNumber: string | null } | null;
};

/** Which rows of an import, for the pages that show them. */
export type Only = 'all' | 'faulty' | 'not_brought' | 'kept' | Match;

const conditions: Record<Only, RawBuilder<unknown>> = {
  all: sql`true`,
  faulty: sql`r.facts is null`,
  not_brought: sql`r.outcome in ('faulty', 'undecided', 'gone', 'not_allowed', 'failed', 'left')`,
  kept: sql`r.undo = 'kept'`,
  kvk: sql`r.match = 'kvk'`,
  alike: sql`r.match = 'alike'`,
  file: sql`r.match = 'file'`,
};

/** One page of rows in the order of the file, and one more when there is another. `after`: the last row of the page before; 0: from the first. */
export async function selectRows(
  tx: Tx,
  importId: string,
  only: Only,
  after: number,
  limit = rowsPerPage + 1,
): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select r.number, r.cells, r.facts is null as is_faulty, r.clash, r.lead, r.match, r.match_row, m.cells ->> 'name' as match_row_name,
      r.match_reasons, r.decision, r.outcome, r.undo, r.undo_reason,
      case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'place', k.place, 'kvkNumber', k.kvk_number) end as company
    from company_import_row r
    left join company c on c.institution_id = r.institution_id and c.id = r.match_company_id
    left join company k on k.institution_id = c.institution_id and k.id = coalesce(c.merged_into_id, c.id)
    left join company_import_row m on m.institution_id = r.institution_id and m.import_id = r.import_id and m.number = r.match_row
    where r.import_id = ${importId} and r.number > ${after} and ${conditions[only]}
    order by r.number limit ${limit}`.execute(tx);
  return rows;
}

/** Whether its rows are still there; they go when their time is over. */
export async function hasRows(tx: Tx, importId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('companyImportRow')
    .select('number')
    .where('importId', '=', importId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many of a kind nobody decided on. */
export async function countUndecided(tx: Tx, importId: string, match: Match): Promise<number> {
  const row = await tx
    .selectFrom('companyImportRow')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('importId', '=', importId)
    .where('match', '=', match)
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

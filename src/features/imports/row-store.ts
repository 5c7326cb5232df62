import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Made, TakenOut } from '../companies/index.ts';
import type { Decision, Match } from './rules/decisions.ts';
import type { RowCells } from './rules/import-field.ts';
import type { Clash, EarlierRow } from './rules/place-row.ts';
import type { RowFacts } from './rules/row-facts.ts';

/** A row as it is kept. `facts`: null where there is a fault. */
export type ImportRow = {
  number: number;
  cells: RowCells;
  facts: RowFacts | null;
  clash: Clash | null;
  kvkNumber: string | null;
  nameKey: string | null;
  lead: number | null;
  match: Match | null;
  matchCompanyId: string | null;
  matchReasons: readonly string[];
  matchRow: number | null;
};

/** Writes these rows, over what stood there under their number. */
export async function upsertRows(
  tx: Tx,
  institutionId: string,
  importId: string,
  rows: readonly ImportRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into company_import_row (institution_id, import_id, number, cells, facts, clash, kvk_number, name_key, lead, match, match_company_id,
      match_reasons, match_row)
    select ${institutionId}::uuid, ${importId}::uuid, number, cells, nullif(facts, 'null'), nullif(clash, 'null'), "kvkNumber", "nameKey", lead, match,
      "matchCompanyId", array(select jsonb_array_elements_text("matchReasons")), "matchRow"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (number int, cells jsonb, facts jsonb, clash jsonb, "kvkNumber" text, "nameKey" text,
      lead int, match text, "matchCompanyId" uuid, "matchReasons" jsonb, "matchRow" int)
    on conflict (institution_id, import_id, number) do update set cells = excluded.cells, facts = excluded.facts, clash = excluded.clash,
      kvk_number = excluded.kvk_number, name_key = excluded.name_key, lead = excluded.lead, match = excluded.match,
      match_company_id = excluded.match_company_id, match_reasons = excluded.match_reasons, match_row = excluded.match_row, decision = null`.execute(
    tx,
  );
}

export async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('companyImportRow').where('importId', '=', importId).execute();
}

export async function selectRow(tx: Tx, importId: string, number: number): Promise<ImportRow | null> {
  const row = await tx
    .selectFrom('companyImportRow')
    .selectAll()
    .where('importId', '=', importId)
    .where('number', '=', number)
    .executeTakeFirst();
  return (row as ImportRow | undefined) ?? null;
}

/** The first row of a company in the file, by its KVK number or by name and place. */
export async function selectEarlier(
  tx: Tx,
  importId: string,
  by: { kvkNumber: string } | { nameKey: string },
  but: number,
): Promise<EarlierRow | null> {
  const condition = 'kvkNumber' in by ? sql`r.kvk_number = ${by.kvkNumber}` : sql`r.name_key = ${by.nameKey}`;
  const { rows } = await sql<EarlierRow>`
    select l.number, l.facts -> 'company' ->> 'name' as name, l.kvk_number
    from company_import_row r
    join company_import_row l on l.institution_id = r.institution_id and l.import_id = r.import_id and l.number = r.lead
    where r.import_id = ${importId} and r.facts is not null and r.number <> ${but} and ${condition}
    order by r.number limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The first row with this address under another name. */
export async function selectAddressInFile(
  tx: Tx,
  importId: string,
  email: string,
  but: number,
): Promise<{ number: number; name: string }[]> {
  const { rows } = await sql<{ number: number; name: string }>`
    select number, facts -> 'contact' ->> 'name' as name from company_import_row
    where import_id = ${importId} and number <> ${but} and cells ->> 'contactEmail' = ${email} and facts is not null
    order by number limit 1`.execute(tx);
  return rows;
}

/** Decides on rows that look like something that is known. */
export async function decideRows(
  tx: Tx,
  importId: string,
  match: Match,
  numbers: readonly number[] | 'undecided',
  decision: Decision,
): Promise<number> {
  const which = numbers === 'undecided' ? sql`decision is null` : sql`number = any(${[...numbers]}::int[])`;
  const { numAffectedRows } = await sql`update company_import_row set decision = ${decision}
    where import_id = ${importId} and match = ${match} and ${which}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Before rows are brought in: what stays out has its outcome at once. A company that nobody decided on stays out with all its rows. */
export async function markStayingOut(tx: Tx, importId: string): Promise<void> {
  await sql`update company_import_row set outcome = 'faulty' where import_id = ${importId} and facts is null`.execute(
    tx,
  );
  await sql`update company_import_row r set outcome = case when l.decision is null then 'undecided' else 'left' end
    from company_import_row l
    where r.import_id = ${importId} and l.import_id = r.import_id and l.number = r.lead and l.match is not null
      and (l.decision is null or l.decision = 'leave')`.execute(tx);
}

export type RowToBring = {
  number: number;
  lead: number;
  facts: RowFacts;
  decision: Decision | null;
  matchCompanyId: string | null;
};

/**
 * The next companies with all their rows, at most so many companies. `after`: the row before which nothing is
 * left. Those that another one is at are left to it.
 */
export async function selectToBring(
  tx: Tx,
  { institutionId, importId, after }: { institutionId: string; importId: string; after: number },
  companies: number,
): Promise<RowToBring[]> {
  const { rows: leads } = await sql<{ number: number }>`
    select number from company_import_row where institution_id = ${institutionId} and import_id = ${importId} and number > ${after}
      and lead = number and outcome is null order by number limit ${companies} for update skip locked`.execute(tx);
  if (leads.length === 0) return [];
  const { rows } = await sql<RowToBring>`
    select r.number, r.lead, r.facts, r.decision, r.match_company_id from company_import_row r
    where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.outcome is null
      and r.lead = any(${leads.map(({ number }) => number)}::int[])
    order by r.lead, r.number`.execute(tx);
  return rows;
}

export type RowOutcome = {
  number: number;
  outcome: string;
  made: Made | null;
  match: 'kvk' | null;
  matchCompanyId: string | null;
};

export async function writeOutcomes(tx: Tx, importId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  await sql`
    update company_import_row r set outcome = o.outcome, made = nullif(o.made, 'null'),
      match = coalesce(o.match, r.match), match_company_id = coalesce(o."matchCompanyId", r.match_company_id),
      decision = case when o.match is null then r.decision end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o (number int, outcome text, made jsonb, match text, "matchCompanyId" uuid)
    where r.import_id = ${importId} and r.number = o.number and r.number = any(${outcomes.map(({ number }) => number)}::int[])`.execute(
    tx,
  );
}

/** What is left gets this outcome, such as when the role of whoever began it has ended. */
export async function closeRest(tx: Tx, importId: string, outcome: string): Promise<void> {
  await tx
    .updateTable('companyImportRow')
    .set({ outcome })
    .where('importId', '=', importId)
    .where('outcome', 'is', null)
    .execute();
}

export type RowToUndo = { number: number; lead: number; made: Made };

/** The next companies of which something was made and not taken out yet, with all their rows. */
export async function selectToUndo(
  tx: Tx,
  { institutionId, importId, after }: { institutionId: string; importId: string; after: number },
  companies: number,
): Promise<RowToUndo[]> {
  const own = sql`institution_id = ${institutionId} and import_id = ${importId} and made is not null and undo is null`;
  const { rows: leads } = await sql<{ lead: number }>`
    select distinct lead from company_import_row where ${own} and lead > ${after} order by lead limit ${companies}`.execute(
    tx,
  );
  if (leads.length === 0) return [];
  const { rows } = await sql<RowToUndo>`
    select number, lead, made from company_import_row where ${own} and lead = any(${leads.map(({ lead }) => lead)}::int[])
    order by lead, number`.execute(tx);
  return rows;
}

export async function writeUndone(tx: Tx, importId: string, undone: readonly TakenOut[]): Promise<void> {
  await sql`
    update company_import_row r set undo = u.undo, undo_reason = u.reason
    from jsonb_to_recordset(${JSON.stringify(undone)}::jsonb) as u (key int, undo text, reason text)
    where r.import_id = ${importId} and r.number = u.key and r.number = any(${undone.map(({ key }) => key)}::int[])`.execute(
    tx,
  );
}

/** People who came along, in the order of their rows. */
export async function selectPeopleMade(
  tx: Tx,
  { institutionId, importId, after }: { institutionId: string; importId: string; after: number },
  most: number,
): Promise<{ number: number; id: string; mark: string }[]> {
  const { rows } = await sql<{ number: number; id: string; mark: string }>`
    select r.number, r.made -> 'person' ->> 'id' as id, r.made -> 'person' ->> 'mark' as mark from company_import_row r
    where r.institution_id = ${institutionId} and r.import_id = ${importId} and r.number > ${after} and r.made ? 'person'
    order by r.number limit ${most}`.execute(tx);
  return rows;
}

/** How many companies of the file are left to do, of those that the condition names. */
export async function countCompanies(tx: Tx, importId: string, of: 'to_bring' | 'to_undo'): Promise<number> {
  const conditions: Record<typeof of, RawBuilder<unknown>> = {
    to_bring: sql`lead is not null and outcome is null`,
    to_undo: sql`made is not null and undo is null`,
  };
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from company_import_row where import_id = ${importId} and ${conditions[of]}`.execute(tx);
  return rows[0]?.n ?? 0;
}

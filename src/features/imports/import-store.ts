import { sql } from 'kysely';
import { json, type Tx } from '../../platform/db/db.ts';
import type { Columns } from './rules/import-field.ts';
import type { ImportState } from './rules/import-state.ts';
import type { RowCounts } from './rules/row-counts.ts';

/** How a file is read, and what its first rows are. */
export type Reading = {
  sheet: number;
  breaks: number[];
  /** Null: no row has the names of columns. */
  headerRow: number | null;
  firstRow: number;
  header: Header;
  columns: Columns;
  sbiScheme: '2008' | '2025';
  sample: SampleRow[];
  /** How many rows the sheet has; while a job works: how many it has to do. */
  total: number;
};
export type SampleRow = { number: number; cells: string[] };
/** What was found of the names of columns; see find-header.ts. */
export type Header = { names: string[]; above: number; group: boolean; below: boolean };
export type SheetOf = { name: string; looksRight: boolean };

export type CompanyImport = Reading & {
  id: string;
  state: ImportState;
  fileName: string;
  source: string;
  kind: 'xlsx' | 'csv' | 'fixed';
  sheets: SheetOf[];
  fault: string | null;
  personId: string;
  personName: string;
  roleAssignmentId: string;
  createdAt: Date;
  progress: number;
  progressedAt: Date;
  counts: Partial<RowCounts>;
  finishedAt: Date | null;
  undoneAt: Date | null;
};

const imports = (tx: Tx) =>
  tx
    .selectFrom('companyImport as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'i.institutionId').onRef('p.id', '=', 'i.personId'),
    )
    .selectAll('i')
    .select('p.name as personName');

type Row = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>;
const importOf = ({ institutionId: _, ...row }: Row): CompanyImport => ({
  ...row,
  state: row.state as ImportState,
  kind: row.kind as CompanyImport['kind'],
  sheets: row.sheets as SheetOf[],
  header: row.header as Header,
  columns: row.columns as Columns,
  sample: row.sample as SampleRow[],
  sbiScheme: row.sbiScheme as Reading['sbiScheme'],
  counts: row.counts as Partial<RowCounts>,
});

/** Null when this hogeschool has no such import. `lock` holds it until the transaction ends. */
export async function selectImport(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<CompanyImport | null> {
  const query = imports(tx).where('i.id', '=', id);
  const row = await (options.lock ? query.forUpdate('i') : query).executeTakeFirst();
  return row ? importOf(row) : null;
}

export type ImportSummary = Pick<
  CompanyImport,
  'id' | 'state' | 'fileName' | 'personName' | 'createdAt' | 'counts' | 'total'
>;

/** The newest imports of the hogeschool. */
export async function selectNewestImports(tx: Tx, most: number): Promise<ImportSummary[]> {
  const rows = await tx
    .selectFrom('companyImport as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'i.institutionId').onRef('p.id', '=', 'i.personId'),
    )
    .select(['i.id', 'i.state', 'i.fileName', 'i.createdAt', 'i.counts', 'i.total', 'p.name as personName'])
    .orderBy('i.createdAt', 'desc')
    .orderBy('i.id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as ImportState, counts: row.counts as Partial<RowCounts> }));
}

export type NewImport = Reading &
  Pick<CompanyImport, 'id' | 'fileName' | 'source' | 'kind' | 'sheets' | 'personId' | 'roleAssignmentId' | 'createdAt'>;

export async function insertImport(tx: Tx, institutionId: string, made: NewImport, bytes: Uint8Array): Promise<void> {
  const { sheets, header, columns, sample, ...rest } = made;
  await tx
    .insertInto('companyImport')
    .values({
      institutionId,
      ...rest,
      state: 'mapping',
      progressedAt: made.createdAt,
      ...{ sheets: json(sheets), header: json(header), columns: json(columns), sample: json(sample) },
    })
    .execute();
  await tx
    .insertInto('companyImportFile')
    .values({ institutionId, importId: made.id, bytes: Buffer.from(bytes) })
    .execute();
}

export async function updateReading(tx: Tx, id: string, { header, columns, sample, ...rest }: Reading): Promise<void> {
  await tx
    .updateTable('companyImport')
    .set({ ...rest, header: json(header), columns: json(columns), sample: json(sample), fault: null })
    .where('id', '=', id)
    .execute();
}

export async function updateSource(tx: Tx, id: string, source: string): Promise<void> {
  await tx.updateTable('companyImport').set({ source }).where('id', '=', id).execute();
}

/** The file, until its rows were brought in; null afterwards. */
export async function selectFile(tx: Tx, importId: string): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('companyImportFile')
    .select('bytes')
    .where('importId', '=', importId)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

export async function deleteFile(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('companyImportFile').where('importId', '=', importId).execute();
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('companyImport').where('id', '=', id).execute();
}

type StateChange = {
  state: ImportState;
  at: Date;
  progress?: number;
  total?: number;
  fault?: string | null;
  /** From now on it is done in this role. */
  by?: { personId: string; roleAssignmentId: string };
};

export async function updateState(tx: Tx, id: string, { state, at, by, ...rest }: StateChange): Promise<void> {
  const ends = { ...(state === 'done' && { finishedAt: at }), ...(state === 'undone' && { undoneAt: at }) };
  await tx
    .updateTable('companyImport')
    .set({ state, progressedAt: at, ...ends, ...rest, ...by })
    .where('id', '=', id)
    .execute();
}

/** So many more are done; by whoever works on it at the same time. */
export async function addProgress(tx: Tx, id: string, more: number, at: Date): Promise<void> {
  await sql`update company_import set progress = progress + ${more}, progressed_at = ${at} where id = ${id}`.execute(
    tx,
  );
}

/** What was written by the thousand is known to whoever plans a statement: the rows of files, or companies and all that belongs to them. */
export async function analyzeImported(tx: Tx, what: 'rows' | 'companies'): Promise<void> {
  await sql`select analyze_imported(${what === 'rows'})`.execute(tx);
}

export async function updateProgress(tx: Tx, id: string, progress: number, at: Date): Promise<void> {
  await tx.updateTable('companyImport').set({ progress, progressedAt: at }).where('id', '=', id).execute();
}

/** Counts the rows anew and keeps it, since a page should not count fifty thousand. */
export async function refreshCounts(tx: Tx, id: string): Promise<void> {
  await sql`
    update company_import i set counts = to_jsonb(c) from (
      select count(*)::int as rows,
        count(*) filter (where facts is null)::int as faulty,
        count(*) filter (where lead = number and match is null)::int as new,
        count(*) filter (where lead <> number)::int as joined,
        count(*) filter (where match = 'kvk')::int as kvk,
        count(*) filter (where match = 'alike')::int as alike,
        count(*) filter (where match = 'file')::int as file,
        count(*) filter (where match is not null and decision is null)::int as undecided,
        count(*) filter (where decision = 'leave')::int as "leave",
        count(*) filter (where decision = 'fill')::int as "fill",
        count(*) filter (where decision = 'new')::int as "anyway",
        count(*) filter (where lead = number and facts -> 'company' ->> 'postcode' = '')::int as "withoutPostcode",
        count(*) filter (where facts ->> 'contact' is not null)::int as contacts,
        count(*) filter (where facts ->> 'workplace' is not null)::int as workplaces,
        count(*) filter (where outcome = 'added')::int as added,
        count(*) filter (where outcome = 'filled')::int as filled,
        count(*) filter (where outcome = 'same')::int as same,
        count(*) filter (where outcome = 'left')::int as "left",
        count(*) filter (where outcome in ('faulty', 'undecided', 'gone', 'not_allowed'))::int as "notBrought",
        count(*) filter (where made ? 'company')::int as "madeCompanies",
        count(*) filter (where made ? 'contact')::int as "madeContacts",
        count(*) filter (where made ? 'workplace')::int as "madeWorkplaces",
        count(*) filter (where undo = 'removed')::int as removed,
        count(*) filter (where undo = 'kept')::int as kept
      from company_import_row where import_id = ${id}) c
    where i.id = ${id}`.execute(tx);
}

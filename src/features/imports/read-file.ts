import { openSheet } from '../../platform/spreadsheet/read/open-sheet.ts';
import {
  SheetError,
  type SheetFault,
  type SheetFile,
  type SheetRow,
} from '../../platform/spreadsheet/read/read-sheet.ts';
import type { CompanyImport, Reading, SheetOf } from './import-store.ts';
import { findHeader, headerAt, withoutHeader } from './rules/find-header.ts';
import { guessColumns, knownNames } from './rules/guess-columns.ts';
import { mostRows, sampleRows } from './rules/limits.ts';

export type FileFault = SheetFault | 'too_many_rows' | 'no_rows';
export type ReadFile = Reading & { kind: CompanyImport['kind']; sheets: SheetOf[] };

/** What somebody chose instead of what we would guess. `headerRow` 0: no row has the names of columns. */
export type Chosen = { sheet?: number; headerRow?: number; breaks?: readonly number[] };

/** Reads the first rows of a file, says how it is best read, and looks whether it has no more rows than can come in. */
export async function readFirstRows(bytes: Uint8Array, chosen: Chosen = {}): Promise<ReadFile | { fault: FileFault }> {
  try {
    const file = await openSheet(bytes, chosen.breaks ?? null);
    const first = await firstRowsOf(file);
    const sheets = first.map((rows, index) => ({ name: file.sheets[index] ?? '', looksRight: looksRight(rows) }));
    const best = sheets.findIndex(({ looksRight: right }) => right);
    const filled = first.findIndex((rows) => rows.length > 0);
    const sheet =
      chosen.sheet !== undefined && first[chosen.sheet] ? chosen.sheet : Math.max(0, best < 0 ? filled : best);
    const sample = first[sheet] ?? [];
    if (sample.length === 0) return { fault: 'no_rows' };
    const total = await countRows(file, sheet);
    if (total > mostRows + rowsAbove) return { fault: 'too_many_rows' };
    const found =
      chosen.headerRow === undefined
        ? findHeader(sample)
        : chosen.headerRow === 0
          ? withoutHeader(sample)
          : headerAt(sample, chosen.headerRow);
    const below = sample.filter(({ number }) => number >= found.firstRow).map(({ cells }) => cells);
    const { row, firstRow, ...header } = found;
    return {
      kind: file.kind,
      sheets,
      sheet,
      breaks: [...file.breaks],
      headerRow: row,
      firstRow,
      header,
      columns: guessColumns(found.names, below),
      sbiScheme: '2025',
      sample,
      total,
    };
  } catch (error) {
    if (error instanceof SheetError) return { fault: error.fault };
    throw error;
  }
}

/** Of so many sheets at most the first rows are looked at. */
const mostSheets = 20;

async function firstRowsOf(file: SheetFile): Promise<SheetRow[][]> {
  const all: SheetRow[][] = [];
  for (let sheet = 0; sheet < Math.min(file.sheets.length, mostSheets); sheet += 1) {
    const rows: SheetRow[] = [];
    for await (const row of file.rows(sheet)) {
      rows.push(row);
      if (rows.length === sampleRows) break;
    }
    all.push(rows);
  }
  return all;
}

/** Names of columns that we know, among its first rows. */
const looksRight = (rows: readonly SheetRow[]): boolean => rows.some(({ cells }) => knownNames(cells) >= 2);

/** A title and two rows of names may stand above the first company. */
const rowsAbove = 10;

/** Stops as soon as these are too many: a sheet of a million rows is not read to its end. */
async function countRows(file: SheetFile, sheet: number): Promise<number> {
  let count = 0;
  for await (const _ of file.rows(sheet)) {
    count += 1;
    if (count > mostRows + rowsAbove) return count;
  }
  return count;
}

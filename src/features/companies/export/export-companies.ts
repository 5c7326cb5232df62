import type { Cell, Sheet } from '../../../platform/spreadsheet/sheet.ts';
import { audit, type StaffRequest } from '../../../shell/index.ts';
import { type SheetFormat, sheetDownload } from '../../../shell/sheet-download.ts';
import type { CompanyList } from '../list/read-list.ts';
import { cellOf, widths } from './company-cells.ts';
import { type ExportRow, type FoundCompany, selectExportRows, selectFound } from './export-store.ts';
import type { ExportColumn } from './rules/export-columns.ts';
import { texts } from './texts.ts';

/** Rows that are in memory at a time. */
const atATime = 1000;

/**
 * The companies of a list as a download, one row each, with one line in the log that says who took them along. Which companies these
 * are is settled at once; what is known of them is read while the browser receives, in transactions of its own.
 */
export async function exportCompanies(
  r: StaffRequest,
  { filter, place, narrowed, order }: CompanyList,
  { columns, format }: { columns: readonly ExportColumn[]; format: SheetFormat },
): Promise<Response> {
  const { actor, lang } = r;
  const { near } = place;
  const found = await selectFound(r.tx, { narrowed, order, near: (await near?.rows(narrowed)) ?? null });
  // That something was looked up, not what: the name of a sole trader would outlast the erasure of that person.
  const kept = { ...filter, text: filter.text && '…', places: Object.keys(place.query).join(', ') };
  await audit(r, {
    action: 'companies.exported',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: {
      format,
      lines: found.length,
      columns: [...columns],
      filter: Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null && value !== '')),
    },
  });
  const cells = (row: ExportRow, km: number | null): Cell[] =>
    columns.map((column) =>
      column === 'distance' ? (km !== null && near ? inFile(near.say(km)) : null) : cellOf[column](row, lang),
    );
  const batches = async function* () {
    for (let from = 0; from < found.length; from += atATime) {
      const part: FoundCompany[] = found.slice(from, from + atATime);
      const km = new Map(part.map((one) => [one.id, one.km]));
      const rows = await r.deps.db.inInstitution(actor.institutionId, (tx) =>
        selectExportRows(tx, [...km.keys()], r.today),
      );
      yield rows.map((row) => cells(row, km.get(row.id) ?? null));
    }
  };
  const t = texts[lang];
  const sheet: Sheet = {
    name: t.file,
    columns: columns.map((column) => {
      const header = t.column[column];
      // In bold, so a little more than its letters.
      return { header, width: Math.max(widths[column] ?? 14, header.length + 4) };
    }),
    batches: batches(),
  };
  return sheetDownload(r, sheet, { name: `${t.file}-${r.today}`, format });
}

/** With plain spaces, by which somebody filters in a sheet. */
const inFile = (said: string): string => said.replaceAll('\u00a0', ' ');

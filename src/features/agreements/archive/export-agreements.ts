import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Cell, Sheet } from '../../../platform/spreadsheet/sheet.ts';
import { audit, type StaffRequest } from '../../../shell/index.ts';
import { type SheetFormat, sheetDownload } from '../../../shell/sheet-download.ts';
import { partyWords } from '../party-words.ts';
import type { AgreementFilter } from '../rules/list-filter.ts';
import { texts } from '../texts.ts';
import { countFound, type ExportRow, selectExportRows } from './export-store.ts';
import type { ExportColumn } from './rules/export-columns.ts';
import { archiveTexts } from './texts.ts';

/** Rows that are in memory at a time. */
const atATime = 1000;

/**
 * Everything that the filter finds as a download, with one line in the log that says who took it along. Read while the browser
 * receives, in transactions of its own: a hundred thousand rows take no more memory than a thousand.
 */
export async function exportAgreements(
  r: StaffRequest,
  filter: AgreementFilter,
  { columns, format }: { columns: readonly ExportColumn[]; format: SheetFormat },
): Promise<Response> {
  const { actor, lang, now } = r;
  const lines = await countFound(r.tx, actor, filter, now);
  // That somebody was looked up, not who: the line would outlast the erasure of that person.
  const kept = { ...filter, text: filter.text && '…' };
  const used = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null && value !== ''));
  await audit(r, {
    action: 'agreements.exported',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: { format, lines, columns: [...columns], filter: used },
  });
  const batches = async function* () {
    for (let after = '', size = atATime; size === atATime; ) {
      const rows = await r.deps.db.inInstitution(actor.institutionId, (tx) =>
        selectExportRows(tx, actor, filter, { after, limit: atATime, now }),
      );
      size = rows.length;
      after = rows.at(-1)?.reference ?? after;
      yield rows.map((row) => columns.map((column) => cellOf[column](row, lang)));
    }
  };
  const t = archiveTexts[lang];
  const sheet: Sheet = {
    name: t.exportFile,
    columns: columns.map((column) => {
      const header = t.column[column];
      // In bold, so a little more than its letters.
      return { header, width: Math.max(widths[column] ?? 14, header.length + 4) };
    }),
    batches: batches(),
  };
  return sheetDownload(r, sheet, { name: `${t.exportFile}-${r.today}`, format });
}

const widths: Partial<Record<ExportColumn, number>> = {
  student: 26,
  company: 30,
  programme: 26,
  mkbRoute: 26,
  cohort: 20,
  waitsOn: 26,
  lacks: 26,
};

const day = (date: string | null): Cell => (date === null ? null : { day: date });
const dayOf = (at: Date | null): Cell => (at === null ? null : { day: dateInNetherlands(at) });

const cellOf: Record<ExportColumn, (row: ExportRow, lang: Lang) => Cell> = {
  reference: ({ reference }) => reference,
  student: ({ studentName }) => studentName,
  studentNumber: ({ studentNumber }) => studentNumber,
  company: ({ companyName }) => companyName,
  kvkNumber: ({ kvkNumber }) => kvkNumber,
  programme: ({ programmeName }) => programmeName,
  mkbRoute: ({ mkbRouteName }) => mkbRouteName,
  version: ({ versionNumber }) => versionNumber,
  cohort: ({ cohortName }) => cohortName,
  state: ({ state }, lang) => texts[lang].state[state],
  startDate: ({ startDate }) => day(startDate),
  endDate: ({ endDate }) => day(endDate),
  endedOn: ({ endedOn }) => day(endedOn),
  sentOn: ({ sentAt }) => dayOf(sentAt),
  concludedOn: ({ concludedAt }) => dayOf(concludedAt),
  waitsOn: ({ waitsOn }, lang) =>
    waitsOn && [...new Set(waitsOn)].map((party) => partyWords[lang].party[party]).join(', '),
  waitingSince: ({ waitingSince }) => dayOf(waitingSince),
  lacks: ({ lacks }, lang) => lacks && archiveTexts[lang].lackNote[lacks],
};

import { bodyStream } from '../../platform/http/body-stream.ts';
import type { Sheet } from '../../platform/spreadsheet/sheet.ts';
import { xlsxParts } from '../../platform/spreadsheet/xlsx.ts';
import { attachment, audit, type StaffRequest } from '../../shell/index.ts';
import type { CompanyImport } from './import-store.ts';
import { faultsOf } from './row-faults.ts';
import { selectRows } from './row-list-store.ts';
import { rowFields } from './rules/import-field.ts';
import { countsOf } from './rules/row-counts.ts';
import { texts } from './texts.ts';

const atATime = 500;
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The rows with a fault as a sheet, with the reason behind each, to be corrected there and brought in again: the names of its columns are
 * those that we know. Read while the browser receives.
 */
export async function downloadFaults(r: StaffRequest, found: CompanyImport): Promise<Response> {
  const { actor, lang } = r;
  const t = texts[lang];
  await audit(r, {
    action: 'companies.import_faults_downloaded',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: { file: found.fileName, lines: countsOf(found.counts).faulty },
  });
  const batches = async function* () {
    for (let after = 0, size = atATime; size === atATime; ) {
      const last = after;
      const rows = await r.deps.db.inInstitution(actor.institutionId, (tx) =>
        selectRows(tx, found.id, 'faulty', last, atATime),
      );
      size = rows.length;
      after = rows.at(-1)?.number ?? after;
      yield rows.map((row) => {
        const faults = faultsOf(lang, row, found.sbiScheme);
        const reasons = rowFields.flatMap((field) => {
          const message = faults[field];
          return message === undefined ? [] : [t.faultOf(t.fields[field], message)];
        });
        return [...rowFields.map((field) => row.cells[field] ?? ''), reasons.join(' ')];
      });
    }
  };
  const sheet: Sheet = {
    name: t.faultsTitle,
    columns: [
      ...rowFields.map((field) => ({ header: t.fields[field], width: Math.max(14, t.fields[field].length + 4) })),
      { header: t.reasonHeader, width: 60 },
    ],
    batches: batches(),
  };
  return r.c.body(bodyStream(xlsxParts(sheet)), 200, {
    'content-type': mediaType,
    'content-disposition': attachment(`${t.downloadFile}-${r.today}.xlsx`),
  });
}

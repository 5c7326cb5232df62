import { selectStoredFile } from '../../../platform/files/stored-file.ts';
import { bodyStream } from '../../../platform/http/body-stream.ts';
import { csvParts } from '../../../platform/spreadsheet/csv-sheet.ts';
import { type ZipEntry, zipParts } from '../../../platform/zip/zip-parts.ts';
import { attachment, audit, type StaffRequest } from '../../../shell/index.ts';
import { texts } from '../texts.ts';
import { type Batch, selectItems } from './batch-store.ts';
import { selectDownloads } from './download-store.ts';
import { archiveTexts } from './texts.ts';

/**
 * The newest PDF of each agreement of a batch in one zip, with a list of what is in it and what is not. Read one by one while the browser
 * receives; one line in the log says who took them along.
 */
export async function downloadPdfs(r: StaffRequest, batch: Batch): Promise<Response> {
  const { actor, lang } = r;
  const [items, downloads] = await Promise.all([
    selectItems(r.tx, actor, batch.id),
    selectDownloads(r.tx, actor, batch.id),
  ]);
  await audit(r, {
    action: 'agreements.downloaded',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: { agreements: downloads.map(({ reference }) => reference).join(', ') },
  });
  const t = archiveTexts[lang];
  const nameOf = ({ reference }: { reference: string }) => `${reference}.pdf`;
  const there = new Map(downloads.map((one) => [one.agreementId, one]));
  const contents = csvParts({
    name: t.contentsFile,
    columns: [t.column.reference, t.column.student, t.column.state, t.file].map((header) => ({ header, width: 20 })),
    batches: (async function* () {
      yield items.map(({ id, reference, studentName, state }) => [
        reference,
        studentName,
        texts[lang].state[state],
        there.has(id) ? nameOf({ reference }) : t.outcomes.no_pdf,
      ]);
    })(),
  });
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    yield { name: `${t.contentsFile}.csv`, parts: contents };
    for (const download of downloads) {
      const file = await r.deps.db.inInstitution(actor.institutionId, (tx) =>
        selectStoredFile(tx, download.storedFileId),
      );
      if (file) yield { name: nameOf(download), parts: [file.bytes], isStored: true };
    }
  };
  return r.c.body(bodyStream(zipParts(entries())), 200, {
    'content-type': 'application/zip',
    'content-disposition': attachment(`${t.pdfsFile}-${r.today}.zip`),
  });
}

import { selectStoredFile } from '../../platform/files/stored-file.ts';
import { bodyStream } from '../../platform/http/body-stream.ts';
import { csvParts } from '../../platform/spreadsheet/csv-sheet.ts';
import type { Cell } from '../../platform/spreadsheet/sheet.ts';
import { type ZipEntry, zipParts } from '../../platform/zip/zip-parts.ts';
import { attachment, audit, type StaffRequest } from '../../shell/index.ts';
import { selectFinishedPdfs } from '../agreements/index.ts';
import { selectInstitutionSettings } from '../institution/index.ts';
import { programmeTexts } from '../programmes/index.ts';
import { renderContents } from './contents-pdf.ts';
import { filesInZip, zipName } from './dossier-files.ts';
import type { OpenDossier } from './open-dossier.ts';
import { yearName } from './rules/subsidy-year.ts';
import { texts } from './texts.ts';

/**
 * The whole dossier as a zip: a page that says what is in it, the figures, the agreement with its addenda, the evidence. Files are read one
 * by one while the browser receives; one line in the log says who took it along.
 */
export async function downloadDossier(r: StaffRequest, opened: OpenDossier): Promise<Response> {
  const { actor, lang } = r;
  const { dossier, year } = opened;
  const t = texts[lang];
  const [pdfs, institution] = await Promise.all([
    selectFinishedPdfs(r.tx, dossier.agreementId),
    selectInstitutionSettings(r.tx, actor.institutionId),
  ]);
  const files = filesInZip(lang, opened, pdfs);
  const contents = await renderContents(r.deps.pdf, { lang, opened, institution, files, madeAt: r.now });
  await audit(r, {
    action: 'agreement.dossier_downloaded',
    subjectKind: 'agreement',
    subjectId: dossier.agreementId,
    after: { studyYear: yearName(year), files: files.length },
  });
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    yield { name: `${t.files.contents}.pdf`, parts: [contents], isStored: true };
    yield { name: `${t.files.figures}.csv`, parts: csvParts(figures(r, opened)) };
    for (const { name, storedFileId } of files) {
      const file = await r.deps.db.inInstitution(actor.institutionId, (tx) => selectStoredFile(tx, storedFileId));
      if (file) yield { name, parts: [file.bytes], isStored: true };
    }
  };
  return r.c.body(bodyStream(zipParts(entries())), 200, {
    'content-type': 'application/zip',
    'content-disposition': attachment(`${zipName(lang, opened)}.zip`),
  });
}

/** One row per employer: what it needs to fill in. */
function figures({ lang }: StaffRequest, { dossier, year, weeks, learningCompanies }: OpenDossier) {
  const t = texts[lang];
  const sectors: Record<string, string> = programmeTexts[lang].sectors;
  const columns = [
    t.studyYear,
    t.reference,
    t.pdf.student,
    t.pdf.studentNumber,
    t.programme,
    programmeTexts[lang].programmeCode,
    t.sector,
    t.employer,
    t.pdf.kvkNumber,
    t.pdf.learningCompany,
    t.period,
    t.weeksInForce,
    t.weeksOff,
    t.weeks,
    t.share,
  ];
  const rows = weeks.employers.map((one): Cell[] => [
    yearName(year),
    dossier.reference,
    dossier.studentName,
    dossier.studentNumber,
    dossier.programmeName,
    dossier.programmeCode,
    dossier.sector && (sectors[dossier.sector] ?? ''),
    one.name,
    one.kvkNumber,
    learningCompanies.join(', '),
    one.periods.map(({ from, until }) => `${from}/${until}`).join(' '),
    one.weeksInForce,
    one.weeksOff,
    one.weeks,
    Math.round(one.share * 10_000) / 10_000,
  ]);
  return {
    name: t.files.figures,
    columns: columns.map((header) => ({ header, width: 20 })),
    batches: (async function* () {
      yield rows;
    })(),
  };
}

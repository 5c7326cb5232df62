import { formatDate } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { FinishedPdf } from '../agreements/index.ts';
import type { OpenDossier } from './open-dossier.ts';
import { evidenceKinds } from './rules/evidence-kind.ts';
import { yearName } from './rules/subsidy-year.ts';
import { texts } from './texts.ts';

/** A stored file under its name in the zip, with what it is. */
export type FileInZip = { name: string; what: string; storedFileId: string };

/** The agreement with its addenda, then the evidence by kind; names are made by us, never by who added a file. */
export function filesInZip(lang: Lang, { dossier }: OpenDossier, pdfs: readonly FinishedPdf[]): FileInZip[] {
  const t = texts[lang];
  const agreements = pdfs.map(({ reference, effectiveFrom, storedFileId }) => ({
    name: `${t.files.agreement}/${reference}.pdf`,
    what: effectiveFrom ? t.pdf.addendumFile(formatDate(lang, effectiveFrom)) : t.pdf.agreementFile,
    storedFileId,
  }));
  const evidence = evidenceKinds.flatMap((kind) =>
    dossier.files
      .filter((file) => file.kind === kind)
      .map(({ description, storedFileId, contentType }, index) => ({
        name: `${t.files.evidence}/${t.files.kinds[kind]}-${index + 1}.${extensionOf(contentType)}`,
        what: `${t.parts[kind]}: ${description}`,
        storedFileId,
      })),
  );
  return [...agreements, ...evidence];
}

/** The name of the zip without its ending: reference and study year, no name of a person. */
export const zipName = (lang: Lang, { dossier, year }: OpenDossier): string =>
  `${texts[lang].files.zip}-${dossier.reference}-${yearName(year)}`;

const extensionOf = (contentType: string): string =>
  contentType === 'application/pdf' ? 'pdf' : contentType === 'image/png' ? 'png' : 'jpg';

import { insertStoredFile } from '../../platform/files/stored-file.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './dossier-policy.ts';
import { type Dossier, deleteDossierFile, insertDossierFile, lockDossier, selectDossier } from './dossier-store.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { EvidenceKind } from './rules/evidence-kind.ts';
import { type SubsidyYear, yearName } from './rules/subsidy-year.ts';

/** As many files as one kind of evidence can have in a dossier. */
export const mostFiles = 10;

export type FileOutcome = { ok: true } | { ok: false; fault: 'not_found' | 'too_many' | 'gone' };
type NewEvidence = { kind: EvidenceKind; description: string; file: EvidenceFile; replaces: string | null };

/** Puts a file into a dossier, in the place of another where one is named; the other is deleted with all that it held. */
export async function addEvidence(
  act: Act,
  agreementId: string,
  year: SubsidyYear,
  { kind, description, file, replaces }: NewEvidence,
): Promise<FileOutcome> {
  const { tx, actor, now, deps } = act;
  const dossier = await lockOwn(act, agreementId, year);
  if (!dossier) return { ok: false, fault: 'not_found' };
  const alike = dossier.files.filter((one) => one.kind === kind);
  const old = replaces === null ? null : alike.find(({ id }) => id === replaces);
  if (old === undefined || (old && !(await deleteDossierFile(tx, old.id)))) return { ok: false, fault: 'gone' };
  if (!old && alike.length >= mostFiles) return { ok: false, fault: 'too_many' };
  const { institutionId, personId } = actor;
  const storedFileId = deps.newId();
  const { contentType, extension, bytes } = file;
  const name = `${dossier.reference}-${kind}.${extension}`;
  await insertStoredFile(tx, institutionId, { id: storedFileId, contentType, name, bytes }, now);
  await insertDossierFile(tx, institutionId, {
    agreementId,
    firstDay: year.firstDay,
    id: deps.newId(),
    kind,
    storedFileId,
    description,
    addedBy: personId,
    addedAt: now,
  });
  await audit(act, {
    action: old ? 'agreement.evidence_replaced' : 'agreement.evidence_added',
    subjectKind: 'agreement',
    subjectId: agreementId,
    ...(old && { before: { studyYear: yearName(year), evidence: kind, description: old.description } }),
    after: { studyYear: yearName(year), evidence: kind, description },
  });
  return { ok: true };
}

/** Takes a file out of a dossier, with all that it held. */
export async function removeEvidence(
  act: Act,
  agreementId: string,
  year: SubsidyYear,
  fileId: string,
): Promise<FileOutcome> {
  const dossier = await lockOwn(act, agreementId, year);
  const file = dossier?.files.find(({ id }) => id === fileId);
  if (!file || !(await deleteDossierFile(act.tx, fileId))) return { ok: false, fault: 'not_found' };
  await audit(act, {
    action: 'agreement.evidence_removed',
    subjectKind: 'agreement',
    subjectId: agreementId,
    before: { studyYear: yearName(year), evidence: file.kind, description: file.description },
  });
  return { ok: true };
}

/** The dossier, locked, if this actor may change it. */
async function lockOwn({ tx, actor }: Act, agreementId: string, { firstDay }: SubsidyYear): Promise<Dossier | null> {
  if (!(await lockDossier(tx, { agreementId, firstDay }))) return null;
  const dossier = await selectDossier(tx, agreementId, firstDay);
  return dossier && can.edit(actor, dossier) ? dossier : null;
}

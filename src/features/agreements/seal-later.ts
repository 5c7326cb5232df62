import { deleteWait, lockWait, noteOutcome, type SealParts, sealDocument } from '../seals/index.ts';
import { insertDocument, selectDocument } from './agreement-document-store.ts';
import { noteFinishedPdf } from './agreement-writes.ts';

/**
 * Makes the sealed PDF beside one that was finished when it could not be sealed; the first one stays as it is. When it cannot be sealed now either, it goes on
 * waiting. Done once: a job that runs twice finds nothing that waits.
 */
export async function sealLater(
  parts: SealParts,
  { institutionId, agreementDocumentId }: { institutionId: string; agreementDocumentId: string },
): Promise<void> {
  const { db, clock } = parts;
  const plain = await db.inInstitution(institutionId, (tx) => selectDocument(tx, agreementDocumentId));
  if (!plain) return;
  const outcome = await sealDocument(parts, institutionId, plain.file.bytes);
  if (!outcome.isSealed) return;
  await db.inInstitution(institutionId, async (tx) => {
    if (!(await lockWait(tx, agreementDocumentId))) return;
    const now = clock.now();
    const sealedId = await insertDocument(tx, { ...plain, isSealed: true }, plain.reference, outcome.bytes, now);
    await noteOutcome(tx, institutionId, sealedId, outcome, now);
    await deleteWait(tx, agreementDocumentId);
    await noteFinishedPdf(tx, plain.agreementTextId, true);
  });
}

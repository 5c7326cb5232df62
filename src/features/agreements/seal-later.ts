import {
  deleteWait,
  lockWait,
  mayWaitForStamp,
  noteNoStamp,
  noteOutcome,
  type SealParts,
  sealDocument,
  selectWait,
} from '../seals/index.ts';
import { insertDocument, selectDocument } from './agreement-document-store.ts';
import { noteFinishedPdf } from './agreement-writes.ts';

/** There was no time stamp this time; thrown, so that the queue tries again after a pause that grows. */
export class NoTimeStampYet extends Error {
  override name = 'NoTimeStampYet';
}

/**
 * Makes the sealed PDF beside one that was finished when it could not be sealed; the first one stays as it is. When it cannot be sealed now either, it goes on
 * waiting. Done once: a job that runs twice finds nothing that waits. Throws NoTimeStampYet to be tried again.
 */
export async function sealLater(
  parts: SealParts,
  { institutionId, agreementDocumentId }: { institutionId: string; agreementDocumentId: string },
): Promise<void> {
  const { db, clock, jobs } = parts;
  const [plain, wait] = await db.inInstitution(institutionId, (tx) =>
    Promise.all([selectDocument(tx, agreementDocumentId), selectWait(tx, agreementDocumentId)]),
  );
  if (!plain || !wait) return;
  const mayWait = mayWaitForStamp(wait.stampSince, clock.now());
  const outcome = await sealDocument(parts, institutionId, plain.file.bytes, { mayWait });
  const { stampFault } = outcome.isSealed ? outcome.facts : outcome;
  if (!outcome.isSealed && stampFault) {
    await db.inInstitution(institutionId, (tx) => noteNoStamp(tx, agreementDocumentId, stampFault, clock.now()));
    throw new NoTimeStampYet(`there was no time stamp: ${stampFault}`);
  }
  if (!outcome.isSealed) return;
  await db.inInstitution(institutionId, async (tx) => {
    if (!(await lockWait(tx, agreementDocumentId))) return;
    const now = clock.now();
    const sealedId = await insertDocument(tx, { ...plain, isSealed: true }, plain.reference, outcome.bytes, now);
    const sealed = { institutionId, agreementId: plain.agreementId, agreementDocumentId: sealedId };
    await noteOutcome(tx, jobs, sealed, outcome, now);
    await deleteWait(tx, agreementDocumentId);
    await noteFinishedPdf(tx, plain.agreementTextId, true);
  });
}

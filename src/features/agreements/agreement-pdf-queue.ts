import type { Tx } from '../../platform/db/db.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';

export const pdfQueue = 'agreement-pdf';

/** Asks for the PDF with this many signatures; made by a job, so that signing answers before it is there. */
export async function queuePdf(
  tx: Tx,
  jobs: Jobs,
  institutionId: string,
  agreementTextId: string,
  signatureCount: number,
): Promise<void> {
  await jobs.send(tx, pdfQueue, { institutionId, agreementTextId, signatureCount });
}

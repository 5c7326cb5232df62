import { isoDate } from '../../../kernel/iso-date.ts';
import type { PaperProof } from '../rules/signer.ts';

type ConfirmedPaper = { id: string; signedOn: string; recordedByName: string; decidedByName: string };

/** What proves a signature on paper: the date on it, who recorded it, and who had the second look. */
export const proofOf = (paper: ConfirmedPaper): PaperProof => ({
  id: paper.id,
  signedOn: isoDate(paper.signedOn),
  recordedBy: paper.recordedByName,
  confirmedBy: paper.decidedByName,
});

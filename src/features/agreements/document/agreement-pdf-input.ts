import type { PrintColours } from '../../../ui/print-colours.ts';
import type { Amendment } from '../addenda/rules/changes.ts';
import type { Signer } from '../rules/signer.ts';
import type { AgreementTerms } from '../rules/terms.ts';
import type { AgreementDocument } from './agreement-document.ts';
import type { EvidenceFact } from './evidence.ts';

/** How far signing was when the PDF was made. */
export type PdfStage = 'sent' | 'partly_signed' | 'concluded' | 'announced';

/** How a hogeschool looks on paper: its colours and its picture. */
export type PdfLook = { colours: PrintColours; picture: Uint8Array | null };

export type AgreementPdfInput = {
  /** The number or code by which people call this agreement. */
  reference: string;
  document: AgreementDocument;
  terms: AgreementTerms;
  /** Of an addendum: what it changes. */
  amendment?: Amendment | null;
  signers: readonly Signer[];
  /** In any order; the page shows them by time. */
  evidence: readonly EvidenceFact[];
  /** SHA-256 (hex) of what `serialise` made of these, as it was frozen at sending. */
  textSha256: string;
  stage: PdfStage;
  /** The moment that the file states as its creation: the same input gives the same bytes. */
  madeAt: Date;
  look: PdfLook;
};

import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { DraftTerms } from './draft-terms.ts';
import type { Ending } from './ending.ts';
import type { PlannedSigner, Signer } from './signer.ts';
import type { AgreementTerms } from './terms.ts';

/**
 * A tripartite agreement: one of these states, each with its own data. The verbs that lead from one to another are in
 * agreement-verbs.ts; the drawing is docs/states/tripartite-agreement.md. "Van kracht" is no state but follows from dates.
 */
export type Agreement =
  | DraftAgreement
  | SentAgreement
  | PartlySignedAgreement
  | ConcludedAgreement
  | EndedAgreement
  | WithdrawnAgreement;

export const agreementStates = ['draft', 'sent', 'partly_signed', 'concluded', 'ended', 'withdrawn'] as const;
export type AgreementState = Agreement['state'];

/** Every earlier text that was sent and taken back, oldest first. */
type History = { history: VoidedRound[] };

export type DraftAgreement = History & { state: 'draft'; terms: DraftTerms; signers: PlannedSigner[] };

/** The frozen text: the terms and the SHA-256 (hex) of the canonical text made from them. */
export type Frozen = { terms: AgreementTerms; textSha256: string; sentAt: Date };

/** `inOrder`: each is asked only when the one before signed; left out: all at once. */
type Asked = Frozen & { signers: Signer[]; inOrder?: true };

export type SentAgreement = History & Asked & { state: 'sent' };
export type PartlySignedAgreement = History & Asked & { state: 'partly_signed' };
export type OpenAgreement = SentAgreement | PartlySignedAgreement;

type Concluded = History & Asked & { concludedAt: Date };
export type ConcludedAgreement = Concluded & { state: 'concluded' };

/** `endedOn` is the last day on which the agreement holds. */
export type EndedAgreement = Concluded & {
  state: 'ended';
  endedOn: IsoDate;
  ending: Ending;
  endReason: string;
  endedAt: Date;
};

/** Withdrawn before it was concluded; `frozen` is null when it never was sent. */
export type WithdrawnAgreement = History & {
  state: 'withdrawn';
  terms: DraftTerms;
  signers: (PlannedSigner | Signer)[];
  frozen: Frozen | null;
  withdrawnAt: Date;
  withdrawReason: string;
};

/** A text that was taken back: its signatures and refusals no longer count and are kept as they were. */
export type VoidedRound = {
  textSha256: string;
  sentAt: Date;
  takenBackAt: Date;
  reason: string;
  signers: Signer[];
};

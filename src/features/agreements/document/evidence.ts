import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Party } from '../rules/party.ts';

/** Something that happened around an agreement and belongs on its evidence page. `by` is a name, never an id. */
export type EvidenceFact = { at: Date } & (
  | { kind: 'address_entered'; party: Party; signerName: string; email: string; by: string }
  | { kind: 'address_changed'; party: Party; signerName: string; from: string; to: string; by: string }
  | { kind: 'shared_address'; email: string; reason: string; by: string }
  | { kind: 'sent'; by: string; textSha256: string }
  | { kind: 'code_sent'; party: Party; signerName: string; email: string }
  | { kind: 'reminded'; party: Party; signerName: string; email: string; number: number }
  /** A member of staff said that the mail came back. */
  | { kind: 'mail_bounced'; party: Party; signerName: string; email: string; by: string }
  | {
      kind: 'signed';
      party: Party;
      statedName: string;
      statedJobTitle: string | null;
      email: string;
      textSha256: string;
    }
  /** On paper: recorded, looked at, or found not to be right. `fileSha256` is of the scan. */
  | { kind: 'paper_recorded'; party: Party; signerName: string; signedOn: IsoDate; by: string; fileSha256: string }
  | {
      kind: 'signed_on_paper';
      party: Party;
      statedName: string;
      statedJobTitle: string | null;
      signedOn: IsoDate;
      by: string;
      textSha256: string;
    }
  | { kind: 'paper_rejected'; party: Party; signerName: string; by: string; reason: string }
  /** The signer named somebody else to sign. */
  | { kind: 'delegation_asked'; party: Party; signerName: string; name: string; email: string }
  | { kind: 'delegation_automatic'; party: Party; signerName: string; name: string }
  | { kind: 'delegation_declined'; party: Party; name: string; by: string }
  /** The student came of age before signing. */
  | { kind: 'representative_lapsed'; party: Party; signerName: string }
  | { kind: 'refused'; party: Party; signerName: string }
  | { kind: 'refusal_withdrawn'; party: Party; signerName: string }
  | { kind: 'taken_back'; by: string; reason: string; textSha256: string; voidedSignatures: number }
  | { kind: 'concluded' }
  /** Of an addendum: put on record as a notice, or signed by all whom it concerns. */
  | { kind: 'announced'; by: string; textSha256: string }
  | { kind: 'addendum_concluded' }
);

import type { Party } from '../rules/party.ts';

/** Something that happened around an agreement and belongs on its evidence page. `by` is a name, never an id. */
export type EvidenceFact = { at: Date } & (
  | { kind: 'address_entered'; party: Party; signerName: string; email: string; by: string }
  | { kind: 'address_changed'; party: Party; signerName: string; from: string; to: string; by: string }
  | { kind: 'shared_address'; email: string; reason: string; by: string }
  | { kind: 'sent'; by: string; textSha256: string }
  | { kind: 'code_sent'; party: Party; signerName: string; email: string }
  | {
      kind: 'signed';
      party: Party;
      statedName: string;
      statedJobTitle: string | null;
      email: string;
      textSha256: string;
    }
  | { kind: 'refused'; party: Party; signerName: string }
  | { kind: 'refusal_withdrawn'; party: Party; signerName: string }
  | { kind: 'taken_back'; by: string; reason: string; textSha256: string; voidedSignatures: number }
  | { kind: 'concluded' }
  /** Of an addendum: put on record as a notice, or signed by all whom it concerns. */
  | { kind: 'announced'; by: string; textSha256: string }
  | { kind: 'addendum_concluded' }
);

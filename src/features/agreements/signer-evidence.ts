import { sql } from 'kysely';
import { isoDate } from '../../kernel/iso-date.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { EvidenceFact } from './document/evidence.ts';
import type { Party } from './rules/party.ts';

/** What happened around signers otherwise than by link and code: on paper, and by naming somebody else. */
export type SignerHappenings = {
  papers: {
    party: Party;
    /** As named when it was recorded. */
    name: string;
    functionTitle: string;
    signedOn: string;
    recordedByName: string;
    recordedAt: string;
    outcome: string | null;
    decidedAt: string | null;
    decidedByName: string;
    decisionReason: string;
    textSha256: string;
    fileSha256: string;
  }[];
  delegations: {
    party: Party;
    fromName: string;
    name: string;
    email: string;
    askedAt: string;
    outcome: string | null;
    decidedAt: string | null;
    decidedByName: string;
  }[];
};

/** Columns of a statement about an agreement `a`. */
export const signerHappenings = sql`${rowsOf(sql`select s.party, p.name, p.function_title as "functionTitle", p.signed_on as "signedOn",
      p.recorded_by_name as "recordedByName", p.recorded_at as "recordedAt", p.outcome, p.decided_at as "decidedAt",
      p.decided_by_name as "decidedByName", p.decision_reason as "decisionReason",
      encode(t.sha256, 'hex') as "textSha256", encode(f.sha256, 'hex') as "fileSha256"
    from paper_signature p
    join signer s on s.institution_id = p.institution_id and s.id = p.signer_id
    join agreement_text t on t.institution_id = p.institution_id and t.id = p.agreement_text_id
    join stored_file f on f.institution_id = p.institution_id and f.id = p.stored_file_id
    where p.institution_id = a.institution_id and p.agreement_id = a.id`)} as papers,
  ${rowsOf(sql`select s.party, d.from_name as "fromName", d.name, d.email, d.asked_at as "askedAt", d.outcome, d.decided_at as "decidedAt",
      d.decided_by_name as "decidedByName"
    from delegation d join signer s on s.institution_id = d.institution_id and s.id = d.signer_id
    where d.institution_id = a.institution_id and d.agreement_id = a.id`)} as delegations`;

export function paperFacts(papers: SignerHappenings['papers']): EvidenceFact[] {
  return papers.flatMap((row): EvidenceFact[] => {
    const { party, name: signerName, textSha256, fileSha256, recordedByName, decidedByName } = row;
    const signedOn = isoDate(row.signedOn);
    const recorded: EvidenceFact = {
      kind: 'paper_recorded',
      at: new Date(row.recordedAt),
      by: recordedByName,
      party,
      signerName,
      signedOn,
      fileSha256,
    };
    if (!row.decidedAt) return [recorded];
    const at = new Date(row.decidedAt);
    if (row.outcome === 'confirmed') {
      const stated = { statedName: signerName, statedJobTitle: row.functionTitle || null };
      return [recorded, { kind: 'signed_on_paper', at, by: decidedByName, party, ...stated, signedOn, textSha256 }];
    }
    if (row.outcome === 'rejected')
      return [
        recorded,
        { kind: 'paper_rejected', at, by: decidedByName, party, signerName, reason: row.decisionReason },
      ];
    return [recorded];
  });
}

export function delegationFacts(delegations: SignerHappenings['delegations']): EvidenceFact[] {
  return delegations.flatMap((row): EvidenceFact[] => {
    const { party, fromName: signerName, name, email, decidedByName: by } = row;
    const asked: EvidenceFact = { kind: 'delegation_asked', at: new Date(row.askedAt), party, signerName, name, email };
    if (!row.decidedAt) return [asked];
    const at = new Date(row.decidedAt);
    if (row.outcome === 'automatic') return [asked, { kind: 'delegation_automatic', at, party, signerName, name }];
    // Confirmed: the change of address says that.
    return row.outcome === 'declined' ? [asked, { kind: 'delegation_declined', at, party, name, by }] : [asked];
  });
}

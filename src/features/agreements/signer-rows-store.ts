import { sql } from 'kysely';
import { isoDate } from '../../kernel/iso-date.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import { proofOf } from './paper/paper-proof.ts';
import type { Party } from './rules/party.ts';
import type { Signer } from './rules/signer.ts';

export type StoredSigner = {
  id: string;
  party: string;
  name: string;
  email: string;
  sharedEmailReason: string;
  onPaper: boolean;
  lapsedAt: string | null;
};

/** What was signed and refused under all texts of an agreement, and the papers that wait or count. */
export type SigningRows = {
  signatures: {
    agreementTextId: string;
    signerId: string;
    email: string;
    name: string;
    functionTitle: string;
    signedAt: string;
    paperId: string | null;
  }[];
  refusals: { agreementTextId: string; signerId: string; at: string; reason: string }[];
  papers: {
    id: string;
    agreementTextId: string;
    signerId: string;
    name: string;
    functionTitle: string;
    signedOn: string;
    recordedBy: string;
    recordedByName: string;
    recordedAt: string;
    decidedByName: string;
    waits: boolean;
  }[];
};

/** Columns of a statement about an agreement `a`. */
export const signingRows = sql`${rowsOf(sql`select g.agreement_text_id as "agreementTextId", g.signer_id as "signerId", g.email, g.name,
      g.function_title as "functionTitle", g.signed_at as "signedAt", g.paper_signature_id as "paperId"
    from signature g where g.institution_id = a.institution_id and g.agreement_id = a.id`)} as signatures,
  ${rowsOf(sql`select r.agreement_text_id as "agreementTextId", r.signer_id as "signerId", r.at, r.reason
    from agreement_text t join refusal r on r.institution_id = t.institution_id and r.agreement_text_id = t.id
    where t.institution_id = a.institution_id and t.agreement_id = a.id and r.withdrawn_at is null`)} as refusals,
  ${rowsOf(sql`select p.id, p.agreement_text_id as "agreementTextId", p.signer_id as "signerId", p.name, p.function_title as "functionTitle",
      p.signed_on as "signedOn", p.recorded_by as "recordedBy", p.recorded_by_name as "recordedByName", p.recorded_at as "recordedAt",
      p.decided_by_name as "decidedByName", p.outcome is null as waits
    from paper_signature p where p.institution_id = a.institution_id and p.agreement_id = a.id
      and (p.outcome is null or p.outcome = 'confirmed')`)} as papers`;

/** A signer as that person stood under a text. */
export function signerOf(row: StoredSigner, textId: string, rows: SigningRows): Signer {
  const person = {
    id: row.id,
    party: row.party as Party,
    name: row.name,
    email: row.email,
    sharedAddressReason: row.sharedEmailReason || null,
    ...(row.onPaper && { onPaper: true as const }),
  };
  const isOwn = (one: { agreementTextId: string; signerId: string }) =>
    one.agreementTextId === textId && one.signerId === row.id;
  const signature = rows.signatures.find(isOwn);
  const papers = rows.papers.filter(isOwn);
  if (signature) {
    const paper = papers.find(({ id }) => id === signature.paperId);
    return {
      ...person,
      email: signature.email || row.email,
      state: 'signed',
      at: new Date(signature.signedAt),
      statedName: signature.name,
      statedJobTitle: signature.functionTitle || null,
      ...(paper && { paper: proofOf(paper) }),
    };
  }
  if (row.lapsedAt) return { ...person, state: 'lapsed', at: new Date(row.lapsedAt) };
  const refusal = rows.refusals.find(isOwn);
  if (refusal) return { ...person, state: 'refused', at: new Date(refusal.at), reason: refusal.reason };
  const paper = papers.find(({ waits }) => waits);
  if (!paper) return { ...person, state: 'waiting' };
  return {
    ...person,
    state: 'waiting',
    paper: {
      id: paper.id,
      statedName: paper.name,
      statedJobTitle: paper.functionTitle || null,
      signedOn: isoDate(paper.signedOn),
      recordedBy: { id: paper.recordedBy, name: paper.recordedByName },
      recordedAt: new Date(paper.recordedAt),
    },
  };
}

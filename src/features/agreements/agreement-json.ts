import type { z } from '@hono/zod-openapi';
import type { AddendumRow } from './addenda/addendum-store.ts';
import type { AgreementNames } from './agreement-api-store.ts';
import type { AgreementItem } from './agreement-list-store.ts';
import type { AgreementResponse, agreementItem } from './agreement-schema.ts';
import type { StoredAgreement } from './agreement-store.ts';
import type { PlannedSigner, Signer } from './rules/signer.ts';

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;

type Listed = Pick<
  AgreementItem,
  | 'id'
  | 'reference'
  | 'state'
  | 'language'
  | 'mkbRouteId'
  | 'mkbRouteName'
  | 'cohortId'
  | 'studentId'
  | 'studentName'
  | 'companyId'
  | 'companyName'
  | 'startDate'
  | 'endDate'
  | 'endedOn'
  | 'changedAt'
>;

/** A row of the list as JSON. */
export const itemOf = (row: Listed): z.infer<typeof agreementItem> => ({
  id: row.id,
  reference: row.reference,
  state: row.state,
  language: row.language,
  mkbRoute: { id: row.mkbRouteId, name: row.mkbRouteName },
  cohortId: row.cohortId,
  student: { id: row.studentId, name: row.studentName },
  company: row.companyId === null ? null : { id: row.companyId, name: row.companyName ?? '' },
  startDate: row.startDate,
  endDate: row.endDate,
  endedOn: row.endedOn,
  changedAt: row.changedAt.toISOString(),
});

/** One agreement as JSON: who must sign and did, never an address. */
export function agreementOf(
  { facts, agreement }: StoredAgreement,
  names: AgreementNames,
  addenda: readonly Pick<AddendumRow, 'id' | 'reference' | 'state' | 'from'>[],
): AgreementResponse {
  const frozen = agreement.state === 'withdrawn' ? agreement.frozen : 'textSha256' in agreement ? agreement : null;
  return {
    ...itemOf({ ...facts, ...names, state: agreement.state }),
    sentAt: isoOf(names.sentAt),
    concludedAt: isoOf(names.concludedAt),
    amends: facts.amends && { agreementId: facts.amends.agreementId, from: facts.amends.from },
    addenda: addenda.map(({ id, reference, state, from }) => ({ id, reference, state, from })),
    ending: agreement.state === 'ended' ? { kind: agreement.ending.kind, lastDay: agreement.endedOn } : null,
    textSha256: frozen?.textSha256 ?? null,
    signers: agreement.signers.map(signerOf),
  };
}

/** A signer as JSON: how far, and by what means. */
export const signerOf = (signer: PlannedSigner | Signer): AgreementResponse['signers'][number] => ({
  id: signer.id,
  party: signer.party,
  name: signer.name,
  state: signer.state ?? 'planned',
  at: signer.state === 'signed' || signer.state === 'refused' ? signer.at.toISOString() : null,
  means: signer.state !== 'signed' ? null : signer.paper ? 'paper' : 'link',
});

import type { Tx } from '../../platform/db/db.ts';
import type { DraftSigner } from './draft-content.ts';
import type { Party } from './rules/party.ts';

/** The signers of a draft as the wizard keeps them, in order. */
export async function selectDraftSigners(tx: Tx, agreementId: string): Promise<DraftSigner[]> {
  const rows = await tx
    .selectFrom('signer')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    party: row.party as Party,
    name: row.name || null,
    email: row.email || null,
    sharedAddressReason: row.sharedEmailReason || null,
    personId: row.personId,
    functionTitle: row.functionTitle || null,
  }));
}

/** Writes the functions of signers that are stored already. */
export async function updateSignerFunctions(tx: Tx, signers: readonly DraftSigner[]): Promise<void> {
  for (const { id, functionTitle } of signers)
    await tx
      .updateTable('signer')
      .set({ functionTitle: functionTitle ?? '' })
      .where('id', '=', id)
      .execute();
}

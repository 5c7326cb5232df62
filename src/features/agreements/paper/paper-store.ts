import type { Tx } from '../../../platform/db/db.ts';
import type { PaperRecord } from '../rules/signer.ts';

export type NewPaper = {
  institutionId: string;
  agreementId: string;
  agreementTextId: string;
  signerId: string;
  storedFileId: string;
};

export async function insertPaper(tx: Tx, of: NewPaper, paper: PaperRecord): Promise<void> {
  await tx
    .insertInto('paperSignature')
    .values({
      ...of,
      id: paper.id,
      name: paper.statedName,
      functionTitle: paper.statedJobTitle ?? '',
      signedOn: paper.signedOn,
      recordedBy: paper.recordedBy.id,
      recordedByName: paper.recordedBy.name,
      recordedAt: paper.recordedAt,
    })
    .execute();
}

export type Decision = {
  outcome: 'confirmed' | 'rejected';
  by: { id: string; name: string };
  at: Date;
  reason: string;
};

export async function decidePaper(tx: Tx, id: string, { outcome, by, at, reason }: Decision): Promise<void> {
  await tx
    .updateTable('paperSignature')
    .set({ outcome, decidedAt: at, decidedBy: by.id, decidedByName: by.name, decisionReason: reason })
    .where('id', '=', id)
    .execute();
}

/** Papers of these signers that still waited are of no use any more. */
export async function closePapers(tx: Tx, signerIds: readonly string[], now: Date): Promise<void> {
  if (signerIds.length === 0) return;
  await tx
    .updateTable('paperSignature')
    .set({ outcome: 'superseded', decidedAt: now })
    .where('signerId', 'in', [...signerIds])
    .where('outcome', 'is', null)
    .execute();
}

/** The stored file of a paper of this agreement. */
export async function selectPaperFileId(tx: Tx, agreementId: string, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('paperSignature')
    .select('storedFileId')
    .where('id', '=', id)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
  return row?.storedFileId ?? null;
}

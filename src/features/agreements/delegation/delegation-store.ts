import type { Tx } from '../../../platform/db/db.ts';

/** Whom a signer named to sign instead, while nobody decided about it. */
export type Delegation = { id: string; signerId: string; fromName: string; name: string; email: string; askedAt: Date };

export type NewDelegation = Delegation & { institutionId: string; agreementId: string; agreementTextId: string };

export async function insertDelegation(tx: Tx, delegation: NewDelegation): Promise<void> {
  await tx.insertInto('delegation').values(delegation).execute();
}

/** Those that wait, of signers of this agreement. */
export async function selectDelegations(tx: Tx, agreementId: string): Promise<Delegation[]> {
  return tx
    .selectFrom('delegation')
    .select(['id', 'signerId', 'fromName', 'name', 'email', 'askedAt'])
    .where('agreementId', '=', agreementId)
    .where('outcome', 'is', null)
    .execute();
}

/** How many this signer named since a moment, whatever came of them. */
export async function countDelegations(
  tx: Tx,
  { agreementId, signerId }: { agreementId: string; signerId: string },
  since: Date,
): Promise<number> {
  const { count } = await tx
    .selectFrom('delegation')
    .select((select) => select.fn.countAll().as('count'))
    .where('agreementId', '=', agreementId)
    .where('signerId', '=', signerId)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Ends the one that waits for each of these signers; without a name: something else happened meanwhile. */
export async function closeDelegations(
  tx: Tx,
  signerIds: readonly string[],
  now: Date,
  decision: { outcome: 'confirmed' | 'automatic' | 'declined'; by: string } | null = null,
): Promise<void> {
  if (signerIds.length === 0) return;
  await tx
    .updateTable('delegation')
    .set({ outcome: decision?.outcome ?? 'superseded', decidedAt: now, decidedByName: decision?.by ?? '' })
    .where('signerId', 'in', [...signerIds])
    .where('outcome', 'is', null)
    .execute();
}

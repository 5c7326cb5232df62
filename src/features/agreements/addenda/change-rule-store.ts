import type { Tx } from '../../../platform/db/db.ts';
import type { Party } from '../rules/party.ts';
import { type ChangeKind, type ChangeRules, changeKinds, proposedRules } from './rules/change-kinds.ts';

/** Who signs which kind of change in this hogeschool: its own choices, and the proposed ones where it made none. */
export async function selectChangeRules(tx: Tx): Promise<ChangeRules> {
  const rows = await tx.selectFrom('changeRule').select(['kind', 'parties']).execute();
  const own = rows.filter(({ kind }) => (changeKinds as readonly string[]).includes(kind));
  return { ...proposedRules, ...Object.fromEntries(own.map(({ kind, parties }) => [kind, parties as Party[]])) };
}

export async function upsertChangeRule(
  tx: Tx,
  institutionId: string,
  kind: ChangeKind,
  parties: readonly Party[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('changeRule')
    .values({ institutionId, kind, parties: [...parties], changedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'kind']).doUpdateSet({ parties: [...parties], changedAt: now }),
    )
    .execute();
}

import { json, type Tx } from '../../../platform/db/db.ts';
import { defaultSettlement, type SettlementWords } from './default-settlement.ts';

/** What must be settled after an end, in this hogeschool. */
export async function selectSettlementList(tx: Tx): Promise<readonly SettlementWords[]> {
  const row = await tx.selectFrom('settlementList').select('items').executeTakeFirst();
  return row ? (row.items as SettlementWords[]) : defaultSettlement;
}

export async function upsertSettlementList(
  tx: Tx,
  institutionId: string,
  items: readonly SettlementWords[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('settlementList')
    .values({ institutionId, items: json(items), changedAt: now })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet({ items: json(items), changedAt: now }))
    .execute();
}

/** Lists for one agreement what must be settled, as the list is now. */
export async function insertSettlement(
  tx: Tx,
  institutionId: string,
  agreementId: string,
  newId: () => string,
): Promise<void> {
  const items = await selectSettlementList(tx);
  if (items.length === 0) return;
  const rows = items.map(({ nl, en }, position) => ({ position, wordsNl: nl, wordsEn: en }));
  await tx
    .insertInto('settlementItem')
    .values(rows.map((row) => ({ institutionId, id: newId(), agreementId, ...row })))
    .execute();
}

export type SettlementItem = { id: string; nl: string; en: string; settledAt: Date | null; settledBy: string | null };

/** What must be settled of one agreement, with who ticked what off and when. */
export async function selectSettlement(tx: Tx, agreementId: string): Promise<SettlementItem[]> {
  const rows = await tx
    .selectFrom('settlementItem as s')
    .leftJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 's.institutionId').onRef('p.id', '=', 's.personId'),
    )
    .select(['s.id', 's.wordsNl as nl', 's.wordsEn as en', 's.settledAt', 'p.name as settledBy'])
    .where('s.agreementId', '=', agreementId)
    .orderBy('s.position')
    .execute();
  return rows;
}

/** Ticks an item off, or takes the tick away (`by` null). False when it stood so already. */
export async function updateSettled(
  tx: Tx,
  item: { agreementId: string; itemId: string },
  by: { personId: string; settledAt: Date } | null,
): Promise<boolean> {
  const updated = await tx
    .updateTable('settlementItem')
    .set(by ?? { personId: null, settledAt: null })
    .where('id', '=', item.itemId)
    .where('agreementId', '=', item.agreementId)
    .where('settledAt', by ? 'is' : 'is not', null)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

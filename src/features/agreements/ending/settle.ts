import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import type { SettlementWords } from './default-settlement.ts';
import { selectSettlement, selectSettlementList, updateSettled, upsertSettlementList } from './settlement-store.ts';

/** Ticks off what is settled of an ended agreement, or takes the tick away. The agreement itself does not change. */
export async function settle(
  act: Act,
  item: { agreementId: string; itemId: string },
  isSettled: boolean,
): Promise<'done' | 'as_it_was' | 'not_found'> {
  const { tx, actor, now } = act;
  const stored = await selectOptionalAgreement(tx, item.agreementId);
  if (!stored || !can.edit(actor, stored.facts)) return 'not_found';
  const known = (await selectSettlement(tx, item.agreementId)).find(({ id }) => id === item.itemId);
  if (!known) return 'not_found';
  const by = isSettled ? { personId: actor.personId, settledAt: now } : null;
  if (!(await updateSettled(tx, item, by))) return 'as_it_was';
  await audit(act, {
    action: isSettled ? 'agreement.settled' : 'agreement.unsettled',
    subjectKind: 'agreement',
    subjectId: item.agreementId,
    after: { item: known.nl },
  });
  return 'done';
}

/** Sets what must be settled after an end. What ended already keeps its list. */
export async function changeSettlementList(act: Act, items: readonly SettlementWords[]): Promise<boolean> {
  const { tx, actor, now } = act;
  const before = await selectSettlementList(tx);
  if (JSON.stringify(before) === JSON.stringify(items)) return false;
  await upsertSettlementList(tx, actor.institutionId, items, now);
  await audit(act, {
    action: 'settlement_list.changed',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    before: { items: before.map(({ nl }) => nl).join('; ') },
    after: { items: items.map(({ nl }) => nl).join('; ') },
  });
  return true;
}

import type { Act } from '../../shell/index.ts';
import { byStaff, type Doing, note } from './doing.ts';
import type { ScanAction } from './rules/outcome.ts';
import type { Respondent } from './rules/statement.ts';
import { can } from './scan-policy.ts';
import { selectOptionalScan } from './scan-store.ts';
import { deleteAction, updateActionDone, upsertAction } from './scan-writes-store.ts';

export type ChangedAction = 'saved' | 'not_found' | 'wrong_state' | 'in_past';

/** Adds an action to a talk, or changes one. Whose it is must be a party of the scan. */
export async function saveAction(act: Act, scanId: string, action: ScanAction): Promise<ChangedAction> {
  const { tx, actor, now, today } = act;
  const stored = await selectOptionalScan(tx, scanId, today, { lock: true });
  if (!stored || !can.edit(actor, stored.facts)) return 'not_found';
  if (stored.scan.state !== 'talk') return 'wrong_state';
  const isKnown =
    stored.scan.statements.some(({ code }) => code === action.statementCode) &&
    stored.scan.parts.some(({ respondent }) => respondent === action.owner);
  if (!isKnown) return 'not_found';
  if (action.dueOn < today) return 'in_past';
  await upsertAction(tx, actor.institutionId, scanId, action, now);
  return 'saved';
}

export async function removeAction(act: Act, scanId: string, actionId: string): Promise<ChangedAction> {
  const stored = await selectOptionalScan(act.tx, scanId, act.today, { lock: true });
  const isKnown = stored?.actions.some(({ id }) => id === actionId);
  if (!stored || !isKnown || !can.edit(act.actor, stored.facts)) return 'not_found';
  if (stored.scan.state !== 'talk') return 'wrong_state';
  return (await deleteAction(act.tx, scanId, actionId)) ? 'saved' : 'not_found';
}

/**
 * Ticks an action of a concluded scan off, or back on. Staff does so with every action, a party with its own. Twice is once.
 * Who may see the scan at all is asked before.
 */
export async function tickAction(
  doing: Doing,
  scanId: string,
  actionId: string,
  { isDone, party }: { isDone: boolean; party: Exclude<Respondent, 'institution'> | null },
): Promise<ChangedAction> {
  const { tx, today, now, staffId } = doing;
  const stored = await selectOptionalScan(tx, scanId, today, { lock: true });
  const action = stored?.actions.find(({ id }) => id === actionId);
  if (!stored || !action || (party !== null && action.owner !== party)) return 'not_found';
  if (stored.scan.state !== 'concluded') return 'wrong_state';
  if ((action.doneAt !== null) === isDone) return 'saved';
  await updateActionDone(tx, actionId, isDone ? { at: now, by: staffId, byParty: party } : null);
  await note(doing, isDone ? 'workplace_scan.action_done' : 'workplace_scan.action_reopened', scanId, {
    actionId,
    party: action.owner,
  });
  return 'saved';
}

/** `tickAction` by staff, who must reach the scan. */
export async function tickActionAsStaff(
  act: Act,
  scanId: string,
  actionId: string,
  isDone: boolean,
): Promise<ChangedAction> {
  const stored = await selectOptionalScan(act.tx, scanId, act.today);
  if (!stored || !can.edit(act.actor, stored.facts)) return 'not_found';
  return tickAction(byStaff(act), scanId, actionId, { isDone, party: null });
}

import type { Act } from '../../shell/index.ts';
import { can } from './import-policy.ts';
import { refreshCounts, selectImport } from './import-store.ts';
import { decideRows as writeDecision } from './row-store.ts';
import { type Decision, decisionsOf, type Match } from './rules/decisions.ts';

/** Decides on rows by their number, or on all of this kind that nobody decided on. Null when there is no such import to decide on. */
export async function decideRows(
  act: Act,
  importId: string,
  match: Match,
  numbers: readonly number[] | 'undecided',
  decision: Decision,
): Promise<number | null> {
  const found = can.bringIn(act.actor) ? await selectImport(act.tx, importId, { lock: true }) : null;
  if (found?.state !== 'checked' || !decisionsOf[match].includes(decision)) return null;
  const decided = await writeDecision(act.tx, importId, match, numbers, decision);
  await refreshCounts(act.tx, importId);
  return decided;
}

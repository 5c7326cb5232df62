import type { Act } from '../../shell/index.ts';
import { type ChangeOutcome, openForChange, type VersionAt, writeState } from './change-version.ts';
import { selectStepHeads, selectStepState, turnStep } from './design-step-store.ts';
import { type StepHead, stepToRedo, stepToUndo } from './rules/design-history.ts';

export type UndoOutcome = { ok: true; step: StepHead } | { ok: false; fault: 'nothing' | FaultOfChange };
type FaultOfChange = (ChangeOutcome & { ok: false })['fault'];

/** Takes the last change of a draft back. `nothing`: there is none, or it was longer ago than is kept. */
export const undoChange = (act: Act, at: VersionAt): Promise<UndoOutcome> =>
  turn(act, at, 'mkb_route_version.undone', stepToUndo);

/** Does the change that was undone last again. */
export const redoChange = (act: Act, at: VersionAt): Promise<UndoOutcome> =>
  turn(act, at, 'mkb_route_version.redone', stepToRedo);

async function turn(act: Act, at: VersionAt, action: string, choose: typeof stepToUndo): Promise<UndoOutcome> {
  const opened = await openForChange(act, at);
  if (!opened.ok) return opened;
  const { stored, before } = opened;
  const step = choose(await selectStepHeads(act.tx, stored.id));
  if (!step) return { ok: false, fault: 'nothing' };
  const outcome = await writeState(act, at, opened, action, await selectStepState(act.tx, stored.id, step.number));
  if (!outcome.ok) return outcome;
  await turnStep(act.tx, stored.id, step, before);
  return { ok: true, step };
}

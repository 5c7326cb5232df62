import { type Act, staff } from '../../../shell/index.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { moveStage, type Stage, type StageFault } from '../rules/stage.ts';
import { moveCompany } from './move-company.ts';

export type ChangedStage =
  | { ok: true; from: Stage; to: Stage }
  /** `stage`: where the company stands now. */
  | { ok: false; fault: StageFault; stage: Stage }
  | { ok: false; fault: 'not_found' };

/** Moves a company to another stage by hand; see rules/stage.ts for what is allowed and where a reason is needed. */
export async function changeStage(act: Act, companyId: string, to: Stage, reason: string): Promise<ChangedStage> {
  const company = await selectOptionalCompany(act.tx, companyId, { lock: true });
  if (!company) return { ok: false, fault: 'not_found' };
  const from = company.stage;
  const moved = moveStage(from, to, reason);
  if (!moved.ok) return { ...moved, stage: from };
  const { institutionId } = act.actor;
  await moveCompany({ ...act, institutionId, by: staff(act.actor) }, company, to, reason.trim());
  return { ok: true, from, to };
}

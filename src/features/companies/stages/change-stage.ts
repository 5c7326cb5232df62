import { type Act, audit } from '../../../shell/index.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { moveStage, type Stage, type StageFault } from '../rules/stage.ts';
import { writeStage } from './stage-store.ts';

export type ChangedStage =
  | { ok: true; from: Stage; to: Stage }
  /** `stage`: where the company stands now. */
  | { ok: false; fault: StageFault; stage: Stage }
  | { ok: false; fault: 'not_found' };

/** Moves a company to another stage by hand; see rules/stage.ts for what is allowed and where a reason is needed. */
export async function changeStage(act: Act, companyId: string, to: Stage, reason: string): Promise<ChangedStage> {
  const { tx, actor } = act;
  const company = await selectOptionalCompany(tx, companyId, { lock: true });
  if (!company) return { ok: false, fault: 'not_found' };
  const from = company.stage;
  const moved = moveStage(from, to, reason);
  if (!moved.ok) return { ...moved, stage: from };
  const change = { id: act.deps.newId(), companyId, from, to, reason: reason.trim(), personId: actor.personId };
  await writeStage(tx, actor.institutionId, change, act.now);
  await audit(act, {
    action: 'company.stage_changed',
    subjectKind: 'company',
    subjectId: companyId,
    before: { stage: from },
    after: { stage: to, ...(change.reason && { reason: change.reason }) },
  });
  return { ok: true, from, to };
}

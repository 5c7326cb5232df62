import { changedParts } from '../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import type { WorkplaceFacts } from './add-workplace.ts';
import type { Workplace } from './rules/company.ts';
import { selectOptionalWorkplace, updateWorkplace } from './workplace-store.ts';

export type ChangedWorkplace =
  | { ok: true }
  | { ok: false; fault: 'not_found' }
  | { ok: false; fault: 'changed_meanwhile'; stored: Workplace };

/** What two tabs could overwrite of each other: the workplace itself, not its coaches. */
export const workplaceSeen = ({ location, functionTitle }: WorkplaceFacts): string =>
  fingerprint({ location, functionTitle });

/** Writes where and what a workplace is. `seen` is `workplaceSeen` of the workplace as the form was filled with it. */
export async function changeWorkplace(
  act: Act,
  companyId: string,
  workplaceId: string,
  facts: WorkplaceFacts,
  seen: string,
): Promise<ChangedWorkplace> {
  const stored = await selectOptionalWorkplace(act.tx, companyId, workplaceId, act.today, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (workplaceSeen(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const before = { location: stored.location, functionTitle: stored.functionTitle };
  const changed = changedParts<WorkplaceFacts>(before, facts);
  if (changed) {
    await updateWorkplace(act.tx, { id: workplaceId, ...facts });
    await audit(act, { action: 'workplace.changed', subjectKind: 'workplace', subjectId: workplaceId, ...changed });
  }
  return { ok: true };
}

import { type AuditBy, recordAudit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Deps } from '../../../shell/index.ts';
import type { Company } from '../rules/company.ts';
import type { Stage } from '../rules/stage.ts';
import { writeStage } from './stage-store.ts';

/** Who moves companies, staff or the product itself, in which transaction and when. */
export type Moving = { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId'>; by: AuditBy };

/** Puts a company, whose row is held, on another stage, with its history and a line in the log. Which stage that may be is for the verbs. */
export async function moveCompany(
  { tx, institutionId, now, deps, by }: Moving,
  { id: companyId, stage: from }: Pick<Company, 'id' | 'stage'>,
  to: Stage,
  reason = '',
): Promise<void> {
  const personId = by.kind === 'staff' ? by.id : null;
  await writeStage(tx, institutionId, { id: deps.newId(), companyId, from, to, reason, personId }, now);
  await recordAudit(tx, institutionId, by, now, {
    action: 'company.stage_changed',
    subjectKind: 'company',
    subjectId: companyId,
    before: { stage: from },
    after: { stage: to, ...(reason && { reason }) },
  });
}

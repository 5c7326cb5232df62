import { recordAudit, theProduct } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Deps } from '../../../shell/index.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { concludeStage } from '../rules/stage.ts';
import { writeStage } from './stage-store.ts';

type Concluding = { tx: Tx; institutionId: string; now: Date; deps: Pick<Deps, 'newId'> };

/** A company got a concluded agreement, so it takes part. Done in the transaction of the last signature; nothing when it did already. */
export async function concludeCompany(concluding: Concluding, companyId: string): Promise<void> {
  const { tx, institutionId, now, deps } = concluding;
  const company = await selectOptionalCompany(tx, companyId, { lock: true });
  const to = company && concludeStage(company.stage);
  if (!company || !to) return;
  const from = company.stage;
  await writeStage(tx, institutionId, { id: deps.newId(), companyId, from, to, reason: '', personId: null }, now);
  await recordAudit(tx, institutionId, theProduct, now, {
    action: 'company.stage_changed',
    subjectKind: 'company',
    subjectId: companyId,
    before: { stage: from },
    after: { stage: to },
  });
}

import { selectOptionalCompany } from '../company-store.ts';
import { interestStage } from '../rules/stage.ts';
import { type Moving, moveCompany } from './move-company.ts';

/** A company said by itself that it is interested; nothing when it is as far already. `reason`: where it said so. */
export async function interestCompany(moving: Moving, companyId: string, reason: string): Promise<void> {
  const company = await selectOptionalCompany(moving.tx, companyId, { lock: true });
  const to = company && interestStage(company.stage);
  if (company && to) await moveCompany(moving, company, to, reason);
}

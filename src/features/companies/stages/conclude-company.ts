import { theProduct } from '../../../platform/audit/audit.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { concludeStage } from '../rules/stage.ts';
import { type Moving, moveCompany } from './move-company.ts';

/** A company got a concluded agreement, so it takes part. Done in the transaction of the last signature; nothing when it did already. */
export async function concludeCompany(concluding: Omit<Moving, 'by'>, companyId: string): Promise<void> {
  // Of a company that was merged since the agreement was drawn up it is the other one.
  const company = await selectOptionalCompany(concluding.tx, companyId, { lock: true });
  const to = company && concludeStage(company.stage);
  if (company && to) await moveCompany({ ...concluding, by: theProduct }, company, to);
}

import { isUuid } from '../../platform/http/fields.ts';
import type { FormValues } from '../../platform/http/form.ts';
import type { StaffRequest } from '../../shell/index.ts';
import { mayEditCompany } from './company-policy.ts';
import { selectOptionalCompany } from './company-store.ts';
import type { Company, Workplace } from './rules/company.ts';
import { selectOptionalWorkplace } from './workplace-store.ts';

/** The company of a path, or the one that it was merged into, when it is there and the actor may change it. */
export async function editableCompany({
  tx,
  actor,
  params: { companyId },
}: StaffRequest<{ companyId: string }>): Promise<Company | null> {
  const company = await selectOptionalCompany(tx, companyId);
  return company && mayEditCompany(actor, company.id) ? company : null;
}

/** The workplace of a path, when it is there and the actor may change it. */
export async function editableWorkplace(
  r: StaffRequest<{ companyId: string; workplaceId: string }>,
): Promise<{ company: Company; workplace: Workplace } | null> {
  const company = await editableCompany(r);
  const workplace = company && (await selectOptionalWorkplace(r.tx, company.id, r.params.workplaceId, r.today));
  return workplace ? { company, workplace } : null;
}

/** The person whom the user meant, ticked after an address turned out to be known. */
export function usePersonId({ usePersonId: id }: FormValues): string | null {
  return typeof id === 'string' && isUuid(id) ? id : null;
}

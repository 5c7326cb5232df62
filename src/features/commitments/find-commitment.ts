import type { StaffRequest } from '../../shell/index.ts';
import { type CompanyDetails, selectCompanyDetails } from '../companies/index.ts';
import { can } from './commitment-policy.ts';
import { type CommitmentRow, selectOptionalCommitment } from './commitment-store.ts';

export type OfCommitment = StaffRequest<{ companyId: string; commitmentId: string }>;
export type FoundCommitment = { company: CompanyDetails; commitment: CommitmentRow };

/** The promise of a path with its company, when the actor may see it, or change it. */
export async function findCommitment(r: OfCommitment, wish: 'see' | 'edit'): Promise<FoundCommitment | null> {
  const { companyId, commitmentId } = r.params;
  if (!can[wish](r.actor, { companyId, mkbRouteId: r.actor.mkbRouteId ?? '' })) return null;
  const [company, commitment] = await Promise.all([
    selectCompanyDetails(r.tx, companyId, r.today),
    selectOptionalCommitment(r.tx, companyId, commitmentId),
  ]);
  return company && commitment && can[wish](r.actor, commitment) ? { company, commitment } : null;
}

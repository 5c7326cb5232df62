import { type Act, audit } from '../../../shell/index.ts';
import { selectOptionalCompany } from '../company-store.ts';
import { selectColleagues } from './colleague-store.ts';
import { updateOwner } from './owner-store.ts';

export type GivenOwner = { ok: true; name: string | null } | { ok: false; fault: 'not_found' | 'unknown_colleague' };

/** Makes somebody the one contact person of a company at the hogeschool; null: nobody. */
export async function giveOwner(act: Act, companyId: string, personId: string | null): Promise<GivenOwner> {
  const { tx } = act;
  const company = await selectOptionalCompany(tx, companyId, { lock: true });
  if (!company) return { ok: false, fault: 'not_found' };
  const colleagues = personId ? await selectColleagues(tx, act.today, companyId) : [];
  const owner = colleagues.find(({ id }) => id === personId) ?? null;
  if (personId && !owner) return { ok: false, fault: 'unknown_colleague' };
  if (company.ownerPersonId !== personId) {
    await updateOwner(tx, companyId, personId);
    await audit(act, {
      action: 'company.owner_changed',
      subjectKind: 'company',
      subjectId: companyId,
      before: { ownerPersonId: company.ownerPersonId },
      after: { ownerPersonId: personId },
    });
  }
  return { ok: true, name: owner?.name ?? null };
}

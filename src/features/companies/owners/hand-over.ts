import { type Act, audit } from '../../../shell/index.ts';
import { selectColleagues } from './colleague-store.ts';
import { moveCompanies } from './owner-store.ts';

export type HandedOver =
  | { ok: true; companies: number; steps: number; toName: string }
  | { ok: false; fault: 'same_person' | 'unknown_colleague' };

/**
 * Gives all companies of one colleague to another in one go, with every next step that the first still had to do. A line in
 * the log for each company, so that its own history holds it.
 */
export async function handOver(act: Act, fromPersonId: string, toPersonId: string): Promise<HandedOver> {
  const { tx } = act;
  if (fromPersonId === toPersonId) return { ok: false, fault: 'same_person' };
  const to = (await selectColleagues(tx, act.today, null)).find(({ id }) => id === toPersonId);
  if (!to) return { ok: false, fault: 'unknown_colleague' };
  const { companyIds, steps } = await moveCompanies(tx, fromPersonId, toPersonId);
  for (const companyId of companyIds)
    await audit(act, {
      action: 'company.owner_changed',
      subjectKind: 'company',
      subjectId: companyId,
      before: { ownerPersonId: fromPersonId },
      after: { ownerPersonId: toPersonId },
    });
  return { ok: true, companies: companyIds.length, steps, toName: to.name };
}

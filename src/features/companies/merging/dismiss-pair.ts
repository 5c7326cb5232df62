import { type Act, audit } from '../../../shell/index.ts';
import { inOrder, insertDismissal } from './duplicate-store.ts';
import { selectToMerge } from './merge-store.ts';

/** Remembers that two companies are not the same, so that nobody is asked again. False when one of them is not there. */
export async function dismissPair(act: Act, id: string, otherId: string): Promise<boolean> {
  const { tx, actor, now } = act;
  const companies = await selectToMerge(tx, [id, otherId]);
  if (companies.size < 2) return false;
  const [companyId, otherCompanyId] = inOrder(id, otherId);
  await insertDismissal(tx, actor.institutionId, { companyId, otherCompanyId }, actor.personId, now);
  await audit(act, {
    action: 'company.not_the_same',
    subjectKind: 'company',
    subjectId: companyId,
    after: { companyId: otherCompanyId },
  });
  return true;
}

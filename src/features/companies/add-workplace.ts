import { type Act, audit } from '../../shell/index.ts';
import { insertWorkplace } from './workplace-store.ts';

export type WorkplaceFacts = { location: string; functionTitle: string };

/** Adds a workplace to a company of this hogeschool. */
export async function addWorkplace(act: Act, companyId: string, facts: WorkplaceFacts): Promise<{ id: string }> {
  const id = act.deps.newId();
  await insertWorkplace(act.tx, act.actor.institutionId, companyId, { id, ...facts }, act.now);
  await audit(act, {
    action: 'workplace.added',
    subjectKind: 'workplace',
    subjectId: id,
    after: { companyId, ...facts },
  });
  return { id };
}

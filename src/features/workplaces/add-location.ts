import { type Act, audit } from '../../shell/index.ts';
import type { Address } from './rules/profile.ts';

/** Adds a further location to a company, called after its town. */
export async function addLocation(act: Act, companyId: string, address: Address): Promise<string> {
  const { tx, actor, now, deps } = act;
  const id = deps.newId();
  const location = { name: address.place, ...address };
  await tx
    .insertInto('companyLocation')
    .values({ institutionId: actor.institutionId, id, companyId, ...location, createdAt: now })
    .execute();
  await audit(act, { action: 'company.location_added', subjectKind: 'company', subjectId: companyId, after: location });
  return id;
}

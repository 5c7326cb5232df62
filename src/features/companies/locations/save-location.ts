import { changedParts } from '../../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../../shell/index.ts';
import {
  type CompanyLocation,
  insertLocation,
  type LocationFacts,
  selectOptionalLocation,
  updateLocation,
} from './location-store.ts';

/** Adds a location to a company of this hogeschool. */
export async function addLocation(act: Act, companyId: string, facts: LocationFacts): Promise<{ id: string }> {
  const id = act.deps.newId();
  await insertLocation(act.tx, act.actor.institutionId, { id, companyId, ...facts }, act.now);
  await audit(act, {
    action: 'company_location.added',
    subjectKind: 'company',
    subjectId: companyId,
    after: { locationId: id, ...facts },
  });
  return { id };
}

export type ChangedLocation =
  | { ok: true }
  | { ok: false; fault: 'not_found' }
  /** Somebody saved since the form was filled; nothing is written. */
  | { ok: false; fault: 'changed_meanwhile'; stored: CompanyLocation };

/** Writes a location. `seen` is the fingerprint of the location as the form was filled with it. */
export async function changeLocation(
  act: Act,
  { companyId, locationId }: { companyId: string; locationId: string },
  facts: LocationFacts,
  seen: string,
): Promise<ChangedLocation> {
  const stored = await selectOptionalLocation(act.tx, companyId, locationId, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (fingerprint(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const changed = changedParts<LocationFacts>(stored, facts);
  if (!changed) return { ok: true };
  await updateLocation(act.tx, locationId, facts);
  await audit(act, {
    action: 'company_location.changed',
    subjectKind: 'company',
    subjectId: companyId,
    before: { locationId, ...changed.before },
    after: { locationId, ...changed.after },
  });
  return { ok: true };
}

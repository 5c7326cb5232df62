import { changedParts } from '../../platform/audit/changed-parts.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import { type Act, audit } from '../../shell/index.ts';
import { lockKvkNumber, selectCompanyByKvkNumber, selectOptionalCompany, updateCompany } from './company-store.ts';
import { type Company, type CompanyFacts, factsOf } from './rules/company.ts';

export type ChangedCompany =
  | { ok: true }
  | { ok: false; fault: 'not_found' }
  | { ok: false; fault: 'kvk_taken'; existing: Company }
  /** Somebody saved since the form was filled; nothing is written. */
  | { ok: false; fault: 'changed_meanwhile'; stored: Company };

/** Writes a company's facts. `seen` is the fingerprint of the company as the form was filled with it. */
export async function changeCompany(act: Act, id: string, facts: CompanyFacts, seen: string): Promise<ChangedCompany> {
  const { tx, actor } = act;
  const stored = await selectOptionalCompany(tx, id, { lock: true });
  if (!stored) return { ok: false, fault: 'not_found' };
  if (fingerprint(factsOf(stored)) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  if (facts.kvkNumber !== null && facts.kvkNumber !== stored.kvkNumber) {
    await lockKvkNumber(tx, actor.institutionId, facts.kvkNumber);
    const existing = await selectCompanyByKvkNumber(tx, facts.kvkNumber);
    if (existing) return { ok: false, fault: 'kvk_taken', existing };
  }
  const changed = changedParts<CompanyFacts>(stored, facts);
  if (!changed) return { ok: true };
  await updateCompany(tx, id, facts);
  await audit(act, { action: 'company.changed', subjectKind: 'company', subjectId: id, ...changed });
  return { ok: true };
}

import { type Act, audit } from '../../shell/index.ts';
import { insertCompany, lockKvkNumber, selectCompanyByKvkNumber, selectCompanyByName } from './company-store.ts';
import type { Company, CompanyFacts } from './rules/company.ts';

export type AddedCompany =
  | { ok: true; id: string }
  /** Another company has this KVK number. */
  | { ok: false; fault: 'kvk_taken'; existing: Company }
  /** Another company has this name, and nothing says that it is not the same one. */
  | { ok: false; fault: 'alike'; existing: Company };

/** Adds a company. `evenIfAlike`: the user has seen the company with the same name and says this is another one. */
export async function addCompany(
  act: Act,
  facts: CompanyFacts,
  options: { evenIfAlike?: boolean } = {},
): Promise<AddedCompany> {
  const { tx, actor } = act;
  if (facts.kvkNumber !== null) {
    await lockKvkNumber(tx, actor.institutionId, facts.kvkNumber);
    const existing = await selectCompanyByKvkNumber(tx, facts.kvkNumber);
    if (existing) return { ok: false, fault: 'kvk_taken', existing };
  }
  const alike = options.evenIfAlike ? null : await selectCompanyByName(tx, facts.name);
  // Two different KVK numbers are two companies, whatever their names.
  if (alike && (alike.kvkNumber === null || facts.kvkNumber === null))
    return { ok: false, fault: 'alike', existing: alike };
  const id = act.deps.newId();
  await insertCompany(tx, actor.institutionId, { id, ...facts }, act.now);
  await audit(act, { action: 'company.added', subjectKind: 'company', subjectId: id, after: facts });
  return { ok: true, id };
}

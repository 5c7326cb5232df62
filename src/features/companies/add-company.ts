import { type Act, audit } from '../../shell/index.ts';
import { insertCompany, lockKvkNumber, selectCompanyByKvkNumber, selectCompanyByName } from './company-store.ts';
import type { Company, CompanyFacts, NewCompany } from './rules/company.ts';
import { lastYearEnd } from './rules/sme-status.ts';
import { upsertYear } from './sizes/company-year-store.ts';
import { refreshSizes } from './sizes/refresh-sizes.ts';

export type AddedCompany =
  | { ok: true; id: string }
  /** Another company has this KVK number. */
  | { ok: false; fault: 'kvk_taken'; existing: Company }
  /** Another company has this name, and nothing says that it is not the same one. */
  | { ok: false; fault: 'alike'; existing: Company };

/**
 * Adds a company. Figures of its size are taken for those of the calendar year that ended last. `evenIfAlike`: the user has seen the
 * company with the same name and says this is another one.
 */
export async function addCompany(
  act: Act,
  company: NewCompany,
  options: { evenIfAlike?: boolean } = {},
): Promise<AddedCompany> {
  const { tx, actor } = act;
  const { staff = null, turnover = null, balanceSheet = null, source = '', ...given } = company;
  const facts: CompanyFacts = { ...nothingKnown, ...given };
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
  await insertCompany(tx, actor.institutionId, { id, ...facts, source }, act.now);
  const figures = { staff, turnover, balanceSheet };
  if (Object.values(figures).some((value) => value !== null)) {
    const year = { yearEnd: lastYearEnd(act.today), ...figures, linkedCounted: null };
    await upsertYear(tx, actor.institutionId, id, year, act.now);
    await refreshSizes(tx, [id]);
  }
  const after = { ...facts, ...figures, ...(source && { source }) };
  await audit(act, { action: 'company.added', subjectKind: 'company', subjectId: id, after });
  return { ok: true, id };
}

const nothingKnown = {
  kvkNumber: null,
  establishmentNumber: null,
  sbiCode: null,
  sbiScheme: null,
  street: '',
  postcode: '',
  place: '',
  phone: '',
};

import { type Act, audit } from '../../shell/index.ts';
import { insertCompany, lockKvkNumber, selectCompanyByKvkNumber, selectCompanyByName } from './company-store.ts';
import { type AlikeCompany, findAlike } from './merging/find-alike.ts';
import type { Company, CompanyFacts, NewCompany } from './rules/company.ts';
import { noteFigures } from './sizes/note-figures.ts';

export type AddedCompany =
  | { ok: true; id: string }
  /** Another company has this KVK number. */
  | { ok: false; fault: 'kvk_taken'; existing: Company }
  /** Others have this name or are likely the same for another reason, and nothing says that they are not; the likeliest first. */
  | { ok: false; fault: 'alike'; existing: Company; alike: readonly AlikeCompany[] };

/**
 * Adds a company. Figures of its size are taken for those of the calendar year that ended last. `evenIfAlike`: the user has seen the
 * companies that look like it and says that this is another one.
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
  const alike = options.evenIfAlike ? [] : await companiesLike(tx, facts);
  if (alike[0]) return { ok: false, fault: 'alike', existing: alike[0].company, alike };
  const id = act.deps.newId();
  await insertCompany(tx, actor.institutionId, { id, ...facts, source }, act.now);
  const figures = { staff, turnover, balanceSheet };
  if (Object.values(figures).some((value) => value !== null))
    await noteFigures(tx, { institutionId: actor.institutionId, companyId: id }, figures, act);
  const after = { ...facts, ...figures, ...(source && { source }) };
  await audit(act, { action: 'company.added', subjectKind: 'company', subjectId: id, after });
  return { ok: true, id };
}

export const nothingKnown = {
  kvkNumber: null,
  establishmentNumber: null,
  sbiCode: null,
  sbiScheme: null,
  street: '',
  postcode: '',
  place: '',
  phone: '',
};
/** The one with the same name, wherever it is, and all that are likely the same. */
async function companiesLike(tx: Act['tx'], facts: CompanyFacts): Promise<AlikeCompany[]> {
  const named = await selectCompanyByName(tx, facts.name);
  const alike = await findAlike(tx, facts);
  // Two different KVK numbers are two companies, whatever their names.
  if (!named || (named.kvkNumber !== null && facts.kvkNumber !== null)) return alike;
  return alike.some(({ company }) => company.id === named.id)
    ? alike
    : [{ company: named, reasons: ['same_name'] }, ...alike];
}

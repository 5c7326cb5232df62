import { changedParts } from '../../../platform/audit/changed-parts.ts';
import { type Act, audit } from '../../../shell/index.ts';
import { selectOptionalCompany } from '../company-store.ts';
import type { CompanyYear } from '../rules/sme-status.ts';
import { deleteYear, selectYears, updateLargeSeen, upsertYear } from './company-year-store.ts';
import { refreshSizes } from './refresh-sizes.ts';

/**
 * Writes the size of a company at the end of one of its years, over what stood there for that day. `replaces`: the day that the
 * form was opened for, when it was corrected. False when this hogeschool has no such company.
 */
export async function setYear(
  act: Act,
  companyId: string,
  year: CompanyYear,
  replaces: CompanyYear | null = null,
): Promise<boolean> {
  const { tx, actor } = act;
  if (!(await selectOptionalCompany(tx, companyId, { lock: true }))) return false;
  const before = (await selectYears(tx, companyId)).find(({ yearEnd }) => yearEnd === (replaces ?? year).yearEnd);
  const changed = changedParts<Partial<CompanyYear>>(before ?? {}, year);
  if (!changed) return true;
  if (replaces && replaces.yearEnd !== year.yearEnd) await deleteYear(tx, companyId, replaces.yearEnd);
  await upsertYear(tx, actor.institutionId, companyId, year, act.now);
  await refreshSizes(tx, [companyId]);
  const { yearEnd } = year;
  await audit(act, {
    action: 'company.year_set',
    subjectKind: 'company',
    subjectId: companyId,
    before: { yearEnd, ...changed.before },
    after: { yearEnd, ...changed.after },
  });
  return true;
}

/** Takes a year away that should not have been there. False when there is none. */
export async function removeYear(act: Act, companyId: string, yearEnd: string): Promise<boolean> {
  const { tx } = act;
  if (!(await selectOptionalCompany(tx, companyId, { lock: true }))) return false;
  const year = (await selectYears(tx, companyId)).find((one) => one.yearEnd === yearEnd);
  if (!year) return false;
  await deleteYear(tx, companyId, year.yearEnd);
  await refreshSizes(tx, [companyId]);
  await audit(act, { action: 'company.year_removed', subjectKind: 'company', subjectId: companyId, before: year });
  return true;
}

/** Somebody saw that the company is no SME any more; the task about it goes away. False when it is one. */
export async function seeLarge(act: Act, companyId: string): Promise<boolean> {
  const company = await selectOptionalCompany(act.tx, companyId, { lock: true });
  if (!company?.largeSince) return false;
  if (company.isLargeSeen) return true;
  await updateLargeSeen(act.tx, companyId, act.now);
  await audit(act, {
    action: 'company.growth_seen',
    subjectKind: 'company',
    subjectId: companyId,
    after: { largeSince: company.largeSince },
  });
  return true;
}

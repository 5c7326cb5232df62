import { z } from 'zod';
import { givenRoles } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Fields } from '../../platform/http/fields.ts';
import type { FieldErrors } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import {
  findCompanies,
  hasCompanies,
  type Named,
  selectBranchAssociationChoices,
  selectMkbRouteChoices,
} from './reach-store.ts';
import type { RoleFault, WantedRole } from './rules/give-role-rules.ts';
import { texts } from './texts.ts';

/** The fields with which a role is given. */
export const roleFields = (f: Fields) =>
  z.object({
    role: f.choice(givenRoles),
    mkbRouteId: f.optionalId(),
    company: f.optionalText(200),
    branchAssociationId: f.optionalId(),
    validFrom: f.date(),
    validUntil: f.optionalDate(),
    maySign: f.checked(),
  });

/** What the form must know to offer where a role can reach. */
export type Reach = { mkbRoutes: Named[]; hasCompanies: boolean; branchAssociations: Named[] };
export const selectReach = async (tx: Tx): Promise<Reach> => ({
  mkbRoutes: await selectMkbRouteChoices(tx),
  hasCompanies: await hasCompanies(tx),
  branchAssociations: await selectBranchAssociationChoices(tx),
});

/** Finds the Mkb-route and company that were meant, in the own hogeschool; or says by field what is wrong. */
export async function readRole(
  tx: Tx,
  lang: Lang,
  typed: z.output<ReturnType<typeof roleFields>>,
): Promise<{ wanted: WantedRole } | { errors: FieldErrors }> {
  const t = texts[lang].roleFaults;
  const { company, ...rest } = typed;
  const { mkbRouteId, branchAssociationId } = rest;
  if (mkbRouteId && !(await selectMkbRouteChoices(tx)).some((choice) => choice.id === mkbRouteId))
    return { errors: { mkbRouteId: t.unknownMkbRoute } };
  if (branchAssociationId && !(await selectBranchAssociationChoices(tx)).some(({ id }) => id === branchAssociationId))
    return { errors: { branchAssociationId: t.which_association } };
  if (company === '') return { wanted: { ...rest, companyId: null } };
  const found = await findCompanies(tx, company);
  const [only] = found;
  if (!only) return { errors: { company: t.unknownCompany } };
  if (found.length > 1) return { errors: { company: t.severalCompanies(found.map(({ name }) => name).join(', ')) } };
  return { wanted: { ...rest, companyId: only.id } };
}

/** The faults of a role as sentences beside their fields. */
export function roleErrors(lang: Lang, faults: readonly RoleFault[]): FieldErrors {
  return Object.fromEntries(faults.map(({ field, fault }) => [field, texts[lang].roleFaults[fault]]));
}

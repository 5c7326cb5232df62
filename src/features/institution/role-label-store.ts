import { isRole, type Role } from '../../kernel/role.ts';
import type { Tx } from '../../platform/db/db.ts';

export type RoleLabel = { nl: string; en: string };
export type RoleLabels = Partial<Record<Role, RoleLabel>>;

/** The names that this hogeschool gave its roles; a role without a row has the name of the product. */
export async function selectRoleLabels(tx: Tx): Promise<RoleLabels> {
  const rows = await tx.selectFrom('roleLabel').select(['role', 'labelNl', 'labelEn']).orderBy('role').execute();
  const labels: RoleLabels = {};
  for (const row of rows) if (isRole(row.role)) labels[row.role] = { nl: row.labelNl, en: row.labelEn };
  return labels;
}

/** Puts these names in the place of all earlier ones. */
export async function replaceRoleLabels(tx: Tx, institutionId: string, labels: RoleLabels): Promise<void> {
  await tx.deleteFrom('roleLabel').execute();
  const rows = Object.entries(labels).map(([role, label]) => ({
    institutionId,
    role,
    labelNl: label.nl,
    labelEn: label.en,
  }));
  if (rows.length > 0) await tx.insertInto('roleLabel').values(rows).execute();
}
